package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleCurveTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void aCurveBelowTheTopIsWhole() {
        var curve = VisibleCurve.of(new double[] {1, 2}, new double[] {3, 4}, 5);
        assertFalse(curve.leaves());
        assertArrayEquals(new double[] {3, 4}, curve.y());
    }

    @Test
    void aCurveThatGrowsByAFactorLeavesWhereItsLogarithmReachesTheTop() {
        var curve = VisibleCurve.of(new double[] {1, 2, 3}, new double[] {1, 10, 1000}, 100);
        assertTrue(curve.leaves());
        assertArrayEquals(new double[] {1, 2, 2.5}, curve.x(), 1e-12);
        assertArrayEquals(new double[] {1, 10, 100}, curve.y(), 1e-12);
    }

    @Test
    void aCurveThatStartsAboveTheTopIsOnePointThere() {
        var curve = VisibleCurve.of(new double[] {1, 2}, new double[] {1e60, Double.NaN}, 10);
        assertArrayEquals(new double[] {1}, curve.x());
        assertArrayEquals(new double[] {10}, curve.y());
    }

    @Test
    void anyCurveStaysBelowTheTopAndRunsToTheRight() {
        var rng = new Random(5);
        for (int time = 0; time < 500; time++) {
            double[] y = new double[1 + rng.nextInt(6)];
            for (int i = 0; i < y.length; i++) {
                double size = Math.pow(10, 300 * rng.nextDouble());
                y[i] = rng.nextInt(5) == 0 ? new double[] {0, INF, Double.NaN}[rng.nextInt(3)] : size;
            }
            double top = Math.pow(10, 20 * rng.nextDouble());
            var curve = VisibleCurve.of(NumberText.oneTo(y.length), y, top);
            for (int i = 0; i < curve.x().length; i++) {
                assertTrue(curve.y()[i] <= top);
                assertTrue(i == 0 || curve.x()[i] >= curve.x()[i - 1]);
            }
            assertEquals(curve.leaves(), java.util.Arrays.stream(y).anyMatch(v -> !(v <= top)));
        }
    }
}
