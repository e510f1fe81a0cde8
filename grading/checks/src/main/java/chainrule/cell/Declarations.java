package chainrule.cell;

import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Which pieces of other cells hold for an exercise: those that declare and compute nothing. */
final class Declarations {

    private Declarations() {}

    static boolean isDeclaration(SourceCodeAnalysis analysis, String code) {
        List<Snippet> snippets = analysis.sourceToSnippets(code);
        return !snippets.isEmpty()
                && snippets.stream()
                        .allMatch(s -> s instanceof ImportSnippet
                                || s instanceof MethodSnippet
                                || s instanceof TypeDeclSnippet
                                || (s instanceof VarSnippet && ConstantInitialiser.isConstant(code)));
    }
}
