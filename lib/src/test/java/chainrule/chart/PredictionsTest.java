package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final double[][] X = {{1}};

    @Test
    void scoresBecomeProbabilitiesBySoftmaxHoweverLarge() {
        double[][] p = Predictions.probabilities(Examples.network(x -> new double[] {1000, 1000, -1000}), X, 3);
        assertArrayEquals(new double[] {0.5, 0.5, 0}, p[0], 1e-15);
    }

    @Test
    void probabilitiesStayAsTheyAre() {
        double[][] p = Predictions.probabilities(Examples.network(x -> new double[] {0.25, 0.75}), X, 2);
        assertArrayEquals(new double[] {0.25, 0.75}, p[0]);
    }

    @Test
    void aSingleOutputIsAProbabilityOrAScore() {
        assertArrayEquals(
                new double[] {0.2, 0.8},
                Predictions.probabilities(Examples.network(x -> new double[] {0.8}), X, 2)[0],
                1e-15);
        assertArrayEquals(
                new double[] {1 - 1 / (1 + Math.exp(-3)), 1 / (1 + Math.exp(-3))},
                Predictions.probabilities(Examples.network(x -> new double[] {3}), X, 2)[0],
                1e-15);
    }

    @Test
    void noClassIsBestWhereAProbabilityIsNaN() {
        assertEquals(-1, Predictions.best(new double[] {0.9, Double.NaN}));
        assertEquals(1, Predictions.best(new double[] {0.1, 0.9}));
    }
}
