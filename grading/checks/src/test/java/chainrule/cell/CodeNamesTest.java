package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(1);",
                "relu(z)",
                "for (int i = 0; i < 3; i++) { f(i); }",
                "if (true) { class Inside {} }",
                "x = 3;",
                "// a comment\nshow(x)"
            })
    void whatFitsIntoABlockOnlyIsAStatement(String code) {
        assertTrue(CodeNames.of(code).statement());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 3;",
                "var x = 3;",
                "class A {}",
                "double f(double x) { return x; }",
                "{ int inside = 1; }",
                "import java.util.List;",
                "} void f() {",
                "} } class B { {",
                "int = ;",
                "",
                "// a comment"
            })
    void whatMayDeclareSomethingIsNoStatement(String code) {
        assertFalse(CodeNames.of(code).statement());
    }

    @Test
    void noStatementIsADeclarationForTheShell() throws Exception {
        List<String> pieces = MutatedPieces.of(7, 700);
        Map<String, CodeNames> names = CodeNames.of(pieces);
        Declarations declarations = new Declarations();
        try (JShell shell = MutatedPieces.shell()) {
            List<String> statements = pieces.stream()
                    .filter(piece -> names.get(piece).statement())
                    .toList();
            assertTrue(statements.size() > 100, statements.size() + " statements are tried");
            statements.forEach(
                    piece -> assertFalse(declarations.isDeclaration(shell.sourceCodeAnalysis(), piece), piece));
        }
    }
}
