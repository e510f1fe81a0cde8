package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingExerciseTest {

    private final List<String> said = new ArrayList<>();
    private JShell shell;

    @BeforeEach
    void start() {
        shell = JShell.builder().executionEngine("local").build();
        shell.eval("import java.util.function.*;");
        shell.eval("class Check { static void exercise(String id, Function<double[][], double[][]> f) {}"
                + " static void exercise(String id, BiFunction<double[], Double, Object> f) {}"
                + " static void exercise(String id, Class<?> c) {} }");
        MissingExercise.watch(shell, said::add);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu | Check.exercise(\"relu\", z -> relu(z));",
                "MyDense | Check.exercise(\"dense-backward\", MyDense.class)",
                "sum | Check.exercise(\"sum\", (double[] w, Double b) -> sum(w, b));"
            })
    void aCheckThatRunsBeforeItsExerciseSaysWhatToRun(String name, String check) {
        shell.eval(check);
        assertEquals(
                List.of(
                        "This check finds no %s yet: run the cell above first. If that cell shows an error, fix it and run it again."
                                .formatted(name)),
                said);
    }

    @Test
    void otherMistakesAndChecksThatRunAreNotCommentedOn() {
        shell.eval("double[][] relu(double[][] z) { return z; }");
        shell.eval("Check.exercise(\"relu\", z -> relu(z));");
        shell.eval("Check.exercise(\"relu\", 3);");
        shell.eval("relux(3);");
        assertEquals(List.of(), said);
    }
}
