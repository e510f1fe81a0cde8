package chainrule.cell;

import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Decides which pieces of other cells count for an exercise: those that declare types, methods and variables, but not
 * statements.
 *
 * <p>Answers are remembered, because asking JShell takes longer than compiling.
 */
final class Declarations {

    private final PieceCache<Optional<Boolean>> known = new PieceCache<>();

    boolean isDeclaration(SourceCodeAnalysis analysis, String code) {
        return known.of(code, c -> byTextAlone(analysis, c)).orElseGet(() -> isVariable(analysis, code));
    }

    /** Empty for a variable, because the kind of its snippet depends on earlier declarations. */
    private static Optional<Boolean> byTextAlone(SourceCodeAnalysis analysis, String code) {
        List<Snippet> snippets = analysis.sourceToSnippets(code);
        if (!snippets.isEmpty() && snippets.stream().allMatch(Declarations::isTypeMethodOrImport)) {
            return Optional.of(true);
        }
        ParsedMembers holder = ParsedMembers.of(code);
        boolean variables = holder.clean() && holder.members().stream().allMatch(VariableTree.class::isInstance);
        return variables ? Optional.empty() : Optional.of(false);
    }

    private static boolean isVariable(SourceCodeAnalysis analysis, String code) {
        List<Snippet> snippets = analysis.sourceToSnippets(code);
        return !snippets.isEmpty()
                && snippets.stream().allMatch(s -> isTypeMethodOrImport(s) || s instanceof VarSnippet);
    }

    private static boolean isTypeMethodOrImport(Snippet s) {
        return s instanceof ImportSnippet || s instanceof MethodSnippet || s instanceof TypeDeclSnippet;
    }
}
