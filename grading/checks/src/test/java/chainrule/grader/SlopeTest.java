package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import org.junit.jupiter.api.Test;

/** The function is Σ a³, its slope 3a². */
class SlopeTest {

    private static final double[][] AT = {{1, -2, 0.5}, {0.25, 3, -1}};

    private int calls;

    private void check(double[][] got) {
        Slope slope = new Slope(
                DirectRun.NOBODY,
                a -> {
                    calls++;
                    return Slope.weighted(a, Matrices.hadamard(a, a));
                },
                AT);
        slope.check(new Case(7, 0), "dA", got);
    }

    private static double[][] slope() {
        return Matrices.map(AT, v -> 3 * v * v);
    }

    private static double[][] withOneEntryTimes(double factor) {
        double[][] got = slope();
        got[1][0] *= factor;
        return got;
    }

    @Test
    void theRightSlopeCostsFewCalls() {
        assertDoesNotThrow(() -> check(slope()));
        assertEquals(4, calls);
    }

    @Test
    void oneWrongEntryIsFoundAndShown() {
        FailedCheck said = assertThrows(FailedCheck.class, () -> check(withOneEntryTimes(-1)));
        assertTrue(said.getMessage().contains("at [1][0]"), said.getMessage());
    }

    @Test
    void whatDiffersLessThanTheToleranceIsRight() {
        assertDoesNotThrow(() -> check(withOneEntryTimes(1 + 1e-5)));
        assertTrue(calls > 4, "all entries decide, not a direction");
        assertThrows(FailedCheck.class, () -> check(withOneEntryTimes(1 + 1e-2)));
    }

    @Test
    void noArrayAndOneOfAnotherShapeAreNoSlope() {
        assertThrows(FailedCheck.class, () -> check(null));
        assertThrows(FailedCheck.class, () -> check(Matrices.transpose(slope())));
        assertThrows(FailedCheck.class, () -> check(Matrices.map(slope(), v -> Double.NaN)));
    }

    @Test
    void whatIsTooLargeToBeSquaredIsNoSlope() {
        assertThrows(FailedCheck.class, () -> check(Matrices.map(slope(), v -> 1e200)));
    }

    @Test
    void anArrayThatTheCallsCorrectIsJudgedAsItCame() {
        double[][] got = withOneEntryTimes(2);
        Slope slope = new Slope(
                DirectRun.NOBODY,
                a -> {
                    got[1][0] = slope()[1][0];
                    return Slope.weighted(a, Matrices.hadamard(a, a));
                },
                AT);
        assertThrows(FailedCheck.class, () -> slope.check(new Case(7, 0), "dA", got));
    }

    @Test
    void theArrayItselfStaysAsItIs() {
        double[][] before = Matrices.copy(AT);
        assertThrows(FailedCheck.class, () -> check(withOneEntryTimes(2)));
        assertArrayEquals(before, AT);
    }
}
