package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Cells of lesson 5 that do nothing, or give back something that took no thought, earn nothing. */
@Tag("once")
class IdleDescentTest {

    private static final String OPTIMIZER = """
            class %s implements Optimizer {
                %s

                public void step(List<Parameter> parameters) {
                    %s
                }
            }
            """;

    private static final String EVERY_ENTRY = """
            for (Parameter p : parameters)
                for (int i = 0; i < p.value().length; i++)
                    for (int j = 0; j < p.value()[i].length; j++) p.value()[i][j] = %s;
            """;

    private static Stream<String> optimizers(String type, String constructor) {
        return Stream.of("", "0", "1", "p.gradient()[i][j]", "-p.gradient()[i][j]", "Double.NaN", "p.value()[i][j] + 1")
                .map(entry ->
                        OPTIMIZER.formatted(type, constructor, entry.isEmpty() ? "" : EVERY_ENTRY.formatted(entry)));
    }

    private static Stream<String> methods(String head, String... bodies) {
        return Stream.of(bodies).map(body -> head + " {\n    return " + body + ";\n}\n");
    }

    @TestFactory
    Stream<DynamicTest> idleCellsEarnNothing() {
        return Stream.of(
                        earn("update-step", optimizers("MyGradientDescent", "MyGradientDescent(double eta) {}")),
                        earn("momentum", optimizers("MyMomentum", "MyMomentum(double eta, double beta) {}")),
                        earn("adam", optimizers("MyAdam", "MyAdam(double eta) {}")),
                        earn(
                                "mini-batches",
                                methods(
                                        "List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng)",
                                        "null",
                                        "new ArrayList<>()",
                                        "Collections.singletonList(new double[][][] {x, y})",
                                        "Collections.singletonList(new double[][][] {y, x})",
                                        "Collections.singletonList(new double[][][] {{}, {}})",
                                        "Collections.singletonList(new double[][][] {new double[size][1], new double[size][1]})")),
                        earn(
                                "training-loop",
                                methods(
                                        "double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,"
                                                + " int batchSize, int epochs, Random rng)",
                                        "null",
                                        "new double[0]",
                                        "new double[epochs]",
                                        "x[0]")),
                        earn(
                                "converged",
                                methods(
                                        "boolean converged(double[] losses, double tolerance, int patience)",
                                        "false",
                                        "true",
                                        "losses.length > patience",
                                        "losses.length <= patience")))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> earn(String id, Stream<String> cells) {
        Grader grader = Graders.of(id).orElseThrow();
        return cells.map(cell -> DynamicTest.dynamicTest(id + ": " + cell, () -> {
            CompiledCells compiled = InProcess.compile(cell);
            assertEquals(List.of(), compiled.diagnostics());
            for (GraderSettings settings :
                    List.of(GraderSettings.notebook(), GraderSettings.grading(1), GraderSettings.grading(2))) {
                Outcome outcome = InProcess.gradeFast(compiled, grader, settings);
                assertEquals(0, outcome.points(), () -> "with " + settings);
            }
        }));
    }
}
