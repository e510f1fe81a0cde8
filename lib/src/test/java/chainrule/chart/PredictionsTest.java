package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.data.OneHot;
import chainrule.layer.Dense;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.train.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final double[][] X = {{1}};

    private static Predictions of(int classes, double... outputs) {
        return Predictions.of(Examples.network(x -> outputs.clone()), X, classes);
    }

    private static double[] shares(Predictions said, int classes) {
        return IntStream.range(0, classes).mapToDouble(k -> said.share(0, k)).toArray();
    }

    @Test
    void scoresBecomeProbabilitiesBySoftmaxHoweverLarge() {
        assertArrayEquals(new double[] {0.5, 0.5, 0}, shares(of(3, 1000, 1000, -1000), 3), 1e-15);
    }

    @Test
    void probabilitiesStayAsTheyAre() {
        assertArrayEquals(new double[] {0.25, 0.75}, shares(of(2, 0.25, 0.75), 2));
        Layer sigmoids = new Network(new Dense(new double[][] {{-2}, {2}}, new double[1][2]), new Sigmoid());
        Predictions said = Predictions.of(sigmoids, X, 2);
        assertArrayEquals(sigmoids.forward(X)[0], shares(said, 2));
        assertEquals("88 %", said.words(0, 1));
    }

    @Test
    void aSingleOutputIsComparedWithAHalfWhateverTheOthersAre() {
        double[][] x = {{0.2}, {0.5}, {0.8}, {3}, {-3}};
        for (int rows : new int[] {3, 5}) {
            Predictions said = Predictions.of(Examples.network(double[]::clone), Arrays.copyOf(x, rows), 2);
            assertArrayEquals(Arrays.copyOf(new int[] {0, 1, 1, 1, 0}, rows), said.classes());
            assertEquals(0.8, said.share(2, 1), 1e-15);
            assertEquals(rows == 3 ? "80 %" : "output 0.800", said.words(2, 1));
        }
        Predictions all = Predictions.of(Examples.network(double[]::clone), x, 2);
        assertEquals(1, all.surety(3));
        assertEquals(1, all.surety(4));
    }

    @Test
    void theBorderOfALogitIsAtZeroOnceASigmoidStandsBehindIt() {
        Layer logit = new Network(new Identity(), new Sigmoid());
        assertArrayEquals(
                new int[] {0, 0, 1, 1},
                Predictions.of(logit, new double[][] {{-3}, {-0.1}, {0.1}, {3}}, 2)
                        .classes());
    }

    @Test
    void theShareOfRightClassesIsTheAccuracyOfAnyNetwork() {
        var rng = new Random(7);
        for (int seed = 0; seed < 60; seed++) {
            int columns = 1 + seed % 4;
            int classes = Math.max(2, columns);
            Layer last = List.of(new Identity(), new Sigmoid(), new Softmax()).get(rng.nextInt(columns == 1 ? 2 : 3));
            Layer network = new Network(new Dense(2, columns, rng), last);
            double[][] x = rng.doubles(80, -3, 3)
                    .mapToObj(v -> new double[] {v, rng.nextGaussian()})
                    .toArray(double[][]::new);
            int[] labels = rng.ints(80, 0, classes).toArray();
            double[][] y = columns > 1
                    ? OneHot.encode(labels, classes)
                    : Arrays.stream(labels).mapToObj(k -> new double[] {k}).toArray(double[][]::new);
            int[] said = Predictions.of(network, x, classes).classes();
            long right =
                    IntStream.range(0, 80).filter(i -> said[i] == labels[i]).count();
            assertEquals(Metric.accuracy().value(network.forward(x), y), right / 80.0, "seed " + seed);
        }
    }

    @Test
    void noClassIsSaidWhereAnOutputIsNaN() {
        Predictions none = of(2, 0.9, Double.NaN);
        assertEquals(-1, none.classOf(0));
        assertEquals(0, none.surety(0));
        assertEquals(1, of(2, 0.1, 0.9).classOf(0));
    }
}
