package chainrule.cell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names an import brings. */
final class Imports {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile("\\s*import\\s+(static\\s+)?([\\w.]+)\\.(\\w+|\\*)\\s*;?\\s*");

    private final Function<String, Set<String>> classesOf;

    /** @param classesOf the simple names of a package's classes; none where there is no such package */
    Imports(Function<String, Set<String>> classesOf) {
        this.classesOf = classesOf;
    }

    /** Empty where a piece of code is something else, or it is not known what it brings. */
    Optional<Names> names(String piece) {
        Matcher found = IMPORT.matcher(COMMENT.matcher(piece).replaceAll(" "));
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean all = found.group(3).equals("*");
        boolean members = found.group(1) != null;
        Set<String> brought = !all ? Set.of(found.group(3)) : members ? Set.of() : classesOf.apply(found.group(2));
        return brought.isEmpty() ? Optional.empty() : Optional.of(new Names(Optional.of(brought), Set.of()));
    }
}
