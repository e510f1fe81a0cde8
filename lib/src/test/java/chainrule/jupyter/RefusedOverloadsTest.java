package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedOverloadsTest {

    private final List<String> said = new ArrayList<>();
    private JShell shell;

    @BeforeEach
    void start() {
        shell = JShell.builder().executionEngine("local").build();
        RefusedOverloads.watch(shell, said::add);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String value(String... pieces) {
        List<SnippetEvent> events = List.of();
        for (String piece : pieces) {
            events = shell.eval(piece);
        }
        return String.valueOf(events.get(0).value());
    }

    private static final String OF_ARRAY = "double half(double[] x) { return x[0] / 2; }";
    private static final String OF_NUMBER = "double half(double x) {\n  return half(new double[] {x});\n}";

    @Test
    void aMethodThatIsRefusedIsExplainedAndOneThatIsNotIsNot() {
        boolean works = value(OF_ARRAY, OF_NUMBER, "half(5.0)").equals("2.5");
        assertEquals(works ? 0 : 1, said.size(), said::toString);
        assertTrue(
                works || said.get(0).startsWith("A method half here calls a method of the same name"), said::toString);
    }

    @Test
    void oneThatComesBeforeItsHelperIsExplained() {
        value(OF_NUMBER, OF_ARRAY);
        assertEquals(1, said.size(), said::toString);
    }

    @Test
    void anotherNumberOfParametersWorksInEitherOrder() {
        String helper = "double half(double x, double by) { return x / by; }";
        String main = "double half(double x) { return half(x, 2); }";
        assertEquals("2.5", value(helper, main, "half(5.0)"));
        assertEquals("2.5", value(helper, main, "half(5.0)"));
        shell.methods().toList().forEach(shell::drop);
        assertEquals("2.5", value(main, helper, "half(5.0)"));
        assertEquals(List.of(), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double half(double x) { return x / \"2\"; }",
                "double half(double x) { String two = 2; return half(x); }",
                "double half(double x) {\n  int n = 0.5;\n  return half(x - 1);\n}",
                "double half(double x) { return halve(x, 2); }",
                "double half(double x) { return x / 2 }",
                "double half(double x) { return x < 0 ? -half(-x) : x / 2; }"
            })
    void othersAreNot(String method) {
        value(OF_ARRAY, method);
        assertEquals(List.of(), said);
    }
}
