package chainrule.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Which pieces of other cells hold for an exercise: those that declare and compute nothing.
 *
 * <p>Remembers its answers, as most of a class's cells are those of the lesson: asking JShell takes longer than
 * compiling. Only what follows from the text alone is remembered, so it is the same for every notebook.
 */
final class Declarations {

    private static final int MOST_REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 5_000;

    private final Map<String, Boolean> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    boolean isDeclaration(SourceCodeAnalysis analysis, String code) {
        Boolean before = known.get(code);
        if (before != null) {
            return before;
        }
        List<Snippet> snippets = analysis.sourceToSnippets(code);
        boolean plain = !snippets.isEmpty() && snippets.stream().allMatch(Declarations::isTypeMethodOrImport);
        // The type of an expression, and with it the kind of its snippet, depends on what was declared before.
        boolean constant = !plain && ConstantInitialiser.isConstant(code);
        boolean answer = plain
                || (constant
                        && !snippets.isEmpty()
                        && snippets.stream().allMatch(s -> isTypeMethodOrImport(s) || s instanceof VarSnippet));
        if (!constant && code.length() <= LONGEST_REMEMBERED) {
            known.put(code, answer);
        }
        return answer;
    }

    private static boolean isTypeMethodOrImport(Snippet s) {
        return s instanceof ImportSnippet || s instanceof MethodSnippet || s instanceof TypeDeclSnippet;
    }
}
