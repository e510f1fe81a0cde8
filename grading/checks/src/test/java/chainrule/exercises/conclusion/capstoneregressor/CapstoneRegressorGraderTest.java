package chainrule.exercises.conclusion.capstoneregressor;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
