package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

class CellLineTest {

    /** What Java itself says about the same place. */
    private static int compiledLine(JShell shell, String method) {
        shell.eval("int at = 0;");
        shell.eval("try { new A().%s(0); } catch (Exception e) { at = e.getStackTrace()[0].getLineNumber(); }"
                .formatted(method));
        var at =
                shell.variables().filter(v -> v.name().equals("at")).findFirst().orElseThrow();
        return Integer.parseInt(shell.varValue(at));
    }

    @Test
    void theLineThatJavaNamesIsFoundInTheCell() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            Snippet a = shell.eval("""

                    // a class
                    class A {
                        int half(int n) { return 1 / n; }
                    }""").get(0).snippet();
            var wrapper = shell.sourceCodeAnalysis().wrapper(a);
            assertEquals(
                    Optional.of(new CellLine(14, "int half(int n) { return 1 / n; }")),
                    CellLine.of(wrapper, 10, compiledLine(shell, "half")));
            assertEquals(Optional.empty(), CellLine.of(wrapper, 10, 1));
            assertEquals(Optional.empty(), CellLine.of(wrapper, 10, -1));
            assertEquals("REPL.$JShell$12B", CellLine.outerClass("REPL.$JShell$12B$A$Inner"));
            assertEquals("Other", CellLine.outerClass("Other"));
        }
    }
}
