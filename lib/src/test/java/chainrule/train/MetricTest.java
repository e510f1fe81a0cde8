package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {

    @Test
    void accuracyCountsTheLargestOutput() {
        double[][] yHat = {{5, 1, 2}, {0, 0, 1}, {-3, -2, -4}, {1, 9, 3}};
        double[][] y = {{1, 0, 0}, {0, 0, 1}, {0, 0, 1}, {0, 1, 0}};
        assertEquals(0.75, Metric.accuracy().value(yHat, y));
    }

    @Test
    void accuracyOfOneOutputComparesWithOneHalf() {
        double[][] yHat = {{0.5}, {0.49}, {0.9}, {0.1}};
        double[][] y = {{1}, {0}, {0}, {0}};
        assertEquals(0.75, Metric.accuracy().value(yHat, y));
    }

    @Test
    void meanSquaredErrorIsAMeanOverExamplesOnly() {
        assertEquals(7, Metric.meanSquaredError().value(new double[][] {{1, 2}, {3, 0}}, new double[2][2]));
    }

    /** scikit-learn 1.9.1: r2_score([[3, 0], [-0.5, 1], [2, 4], [7, 9]], [[2.5, 1], [0, 1], [2, 5], [8, 8]]). */
    @Test
    void rSquaredIsThatOfScikitLearn() {
        double[][] y = {{3, 0}, {-0.5, 1}, {2, 4}, {7, 9}};
        double[][] yHat = {{2.5, 1}, {0, 1}, {2, 5}, {8, 8}};
        assertEquals(0.9486081370449679, Metric.rSquared().value(column(yHat), column(y)), 1e-15);
        assertEquals(0.9436918236245249, Metric.rSquared().value(yHat, y), 1e-15);
    }

    private static double[][] column(double[][] a) {
        double[][] c = new double[a.length][1];
        for (int i = 0; i < a.length; i++) {
            c[i][0] = a[i][0];
        }
        return c;
    }

    @Test
    void predictionsOfAnotherShapeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Metric.accuracy().value(new double[2][3], new double[2][2]));
    }

    @Test
    void theConfusionMatrixHasTrueClassesDownAndPredictedOnesAcross() {
        double[][] yHat = {{0.9, 0.1}, {0.2, 0.8}, {0.3, 0.7}};
        double[][] y = {{1, 0}, {1, 0}, {0, 1}};
        var matrix = ConfusionMatrix.of(yHat, y, List.of("cat", "dog"));
        assertArrayEquals(new double[][] {{1, 1}, {0, 1}}, matrix.counts());
        assertEquals(1, matrix.count(0, 1));
        assertEquals(Metric.accuracy().value(yHat, y), matrix.accuracy());
        assertEquals(
                List.of(" true ↓  cat  dog", "    cat    1    1", "    dog    0    1"),
                matrix.toString().lines().toList());
    }
}
