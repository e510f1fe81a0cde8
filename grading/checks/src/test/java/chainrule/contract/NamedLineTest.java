package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.cell.CellSource;
import chainrule.edit.EditEngine;
import chainrule.grader.Finding;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.grader.SymbolCheck;
import chainrule.line.LineSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a mistake has a name, a line is told only if it takes part in what the name is about. */
class NamedLineTest {

    private static final Grader RELU = Graders.of("relu-backward").orElseThrow();

    private static final LineSearch SEARCH =
            new LineSearch(new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP), Duration.ofSeconds(5));

    private static final String WRONG_FORWARD = """
            class MyRelu implements Layer {
                private double[][] z;
                public double[][] forward(double[][] z) {
                    this.z = copy(z);
                    double[][] a = map(z, v -> Math.min(0, v));
                    return a;
                }
                public double[][] backward(double[][] da) {
                    double[][] dz = hadamard(da, slopes(z));
                    return dz;
                }
                double[][] slopes(double[][] z) {
                    return map(z, v -> v > 0 ? 1 : 0);
                }
            }
            """;

    private static final String WRONG_SLOPE =
            WRONG_FORWARD.replace("Math.min", "Math.max").replace("v > 0 ? 1 : 0", "v > 0 ? 0 : 1");

    @Test
    void aNameOfAnotherSymbolHidesTheLine() {
        assertEquals(Optional.empty(), line(WRONG_FORWARD, "dz", "a-mistake"));
        assertEquals(Optional.empty(), line(WRONG_SLOPE, "a", "a-mistake"));
    }

    @Test
    void aNameOfTheSameSymbolDoesNot() {
        assertEquals(Optional.of(5), line(WRONG_FORWARD, "a", "a-mistake"));
        assertEquals(Optional.of(13), line(WRONG_SLOPE, "dz", "a-mistake")); // in what backward calls
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-zero", "transposed", "wrong-shape"})
    void whatIsOnlySeenIsNoName(String observation) {
        assertEquals(Optional.of(5), line(WRONG_FORWARD, "dz", observation));
    }

    @Test
    void aSymbolThatTheCellDoesNotSpellHidesNothing() {
        assertEquals(Optional.of(5), line(WRONG_FORWARD, "state", "a-mistake"));
    }

    @Test
    void aCellWithFullMarksHasNoLine() {
        Outcome right = new Outcome.Graded(new GraderReport("relu-backward", "", List.of(full()), List.of()));
        assertEquals(Optional.empty(), SEARCH.find(RELU, right, () -> CellSource.alone(WRONG_FORWARD)));
    }

    private static CheckResult full() {
        int points = RELU.checks().stream().mapToInt(SymbolCheck::points).sum();
        return new CheckResult("a", "", true, points, points, Optional.empty(), List.of(), List.of());
    }

    /** The line that is told where the check of one symbol failed, and its mistake has that name. */
    private static Optional<Integer> line(String cell, String symbol, String name) {
        Finding named = new Finding("Your " + symbol + " is wrong.", Optional.of(name), List.of());
        CheckResult failed = new CheckResult(symbol, "", false, 0, 1, Optional.of(named), List.of(), List.of());
        Outcome outcome = new Outcome.Graded(new GraderReport("relu-backward", "", List.of(failed), List.of()));
        return SEARCH.find(RELU, outcome, () -> CellSource.alone(cell))
                .map(found -> found.line().number());
    }
}
