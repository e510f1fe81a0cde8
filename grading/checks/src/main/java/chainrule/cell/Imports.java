package chainrule.cell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that an import makes available. */
final class Imports {

    /** No part of this pattern backtracks, because a piece of code is often long and rarely an import. */
    private static final Pattern IMPORT =
            Pattern.compile("\\s*+import\\s++(static\\s++)?+([\\w.]++)(\\*)?+\\s*+;?+\\s*+");

    private final Function<String, Set<String>> classesOf;

    /** @param classesOf the simple names of a package's classes; none if there is no such package */
    Imports(Function<String, Set<String>> classesOf) {
        this.classesOf = classesOf;
    }

    /** Empty if a piece of code is not an import, or it is not known which names it makes available. */
    Optional<CodeNames> names(String piece) {
        Matcher found = IMPORT.matcher(withoutComments(piece));
        int dot = found.matches() ? found.group(2).lastIndexOf('.') : 0;
        if (dot < 1) {
            return Optional.empty();
        }
        String from = found.group(2).substring(0, dot);
        String last = found.group(2).substring(dot + 1);
        boolean all = found.group(3) != null;
        if (all != last.isEmpty()) {
            return Optional.empty();
        }
        boolean members = found.group(1) != null;
        Set<String> brought = !all ? Set.of(last) : members ? Set.of() : classesOf.apply(from);
        return brought.isEmpty() ? Optional.empty() : Optional.of(CodeNames.imported(brought));
    }

    /**
     * The text with a space for each comment; a comment that is not closed stays, because no import contains its
     * characters.
     */
    private static String withoutComments(String piece) {
        StringBuilder code = new StringBuilder();
        int from = 0;
        for (int slash = piece.indexOf('/'); slash >= 0; slash = piece.indexOf('/', Math.max(from, slash + 1))) {
            int end = commentEnd(piece, slash);
            if (end > 0) {
                code.append(piece, from, slash).append(' ');
                from = end;
            } else if (piece.startsWith("/*", slash)) {
                break;
            }
        }
        return code.append(piece, from, piece.length()).toString();
    }

    /** The place where the comment that begins at a slash ends; 0 if there is none, or it is not closed. */
    private static int commentEnd(String piece, int slash) {
        if (piece.startsWith("//", slash)) {
            int end = piece.indexOf('\n', slash);
            return end < 0 ? piece.length() : end;
        }
        int end = piece.startsWith("/*", slash) ? piece.indexOf("*/", slash + 2) : -1;
        return end < 0 ? 0 : end + 2;
    }
}
