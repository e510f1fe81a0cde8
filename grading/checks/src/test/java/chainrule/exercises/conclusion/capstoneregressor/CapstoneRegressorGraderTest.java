package chainrule.exercises.conclusion.capstoneregressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CapstoneRegressorGraderTest {

    /** numpy.corrcoef([1, 2, 4], [3, 1, 8])[0, 1]. */
    @Test
    void theCorrelationIsThatOfNumPy() {
        assertEquals(
                0.8170571691028832,
                CapstoneRegressorGrader.correlation(new double[] {1, 2, 4}, new double[] {3, 1, 8}),
                1e-12);
    }

    @Test
    void answersAreMonotoneInXWhateverOrderTheyCameIn() {
        assertTrue(CapstoneRegressorGrader.monotone(new double[] {3, 1, 2}, new double[] {7, 5, 5}));
        assertTrue(CapstoneRegressorGrader.monotone(new double[] {3, 1, 2}, new double[] {4, 6, 5}));
        assertFalse(CapstoneRegressorGrader.monotone(new double[] {1, 2, 3}, new double[] {4, 6, 5}));
        assertFalse(CapstoneRegressorGrader.monotone(new double[] {1, 2, 3}, new double[] {6, 4, 5}));
    }
}
