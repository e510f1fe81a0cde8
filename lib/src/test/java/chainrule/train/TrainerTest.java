package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.tensor.RandomArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private final Dataset data = halves(70);

    /** Two classes: whether the sum of three normal numbers is positive. */
    static Dataset halves(int n) {
        double[][] x = RandomArrays.normal(n, 3, new Random(5));
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = x[i][0] + x[i][1] + x[i][2] > 0 ? 1 : 0;
        }
        return Dataset.classification(x, labels, "negative", "positive");
    }

    private static Network network() {
        var rng = new Random(2);
        return new Network(new Dense(3, 8, rng), new Relu(), new Dense(8, 2, rng));
    }

    @Test
    void learnsToTellTwoHalvesApart() {
        var trainer = new Trainer(network(), new SoftmaxCrossEntropy(), new GradientDescent(0.5));
        History history = trainer.fit(data, data, epochs(60));
        assertEquals(60, history.size());
        assertEquals(Ending.COMPLETED, history.ending());
        assertTrue(history.last().trainingLoss() < 0.1, history::toString);
        assertTrue(history.last().metric() >= 0.98, history::toString);
    }

    @Test
    void doesWhatTheLoopOfTheLessonDoesBitByBit() {
        Network byHand = network();
        var loss = new SoftmaxCrossEntropy();
        var sgd = new GradientDescent(0.1);
        var rng = new Random(9);
        var batches = data.batches(32);
        for (int epoch = 0; epoch < 3; epoch++) {
            for (var batch : batches.shuffle(rng)) {
                var yHat = byHand.forward(batch.x());
                byHand.backward(loss.gradient(yHat, batch.y()));
                sgd.step(byHand.parameters());
            }
        }
        Network trained = network();
        new Trainer(trained, new SoftmaxCrossEntropy(), new GradientDescent(0.1))
                .fit(data, epochs(3).seed(9));
        assertSameParameters(byHand, trained);
    }

    @Test
    void aPlainLayerFromACellTrainsToTheSameBits() {
        var own = network();
        var rng = new Random(2);
        var mixed = new Network(new Dense(3, 8, rng), new CellRelu(), new Dense(8, 2, rng));
        new Trainer(own, new SoftmaxCrossEntropy(), new GradientDescent(0.1)).fit(data, epochs(3));
        new Trainer(mixed, new SoftmaxCrossEntropy(), new GradientDescent(0.1)).fit(data, epochs(3));
        assertSameParameters(own, mixed);
    }

    @Test
    void aPartialLastBatchIsKept() {
        List<Integer> sizes = new ArrayList<>();
        Layer spy = new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                sizes.add(x.length);
                return x;
            }

            @Override
            public double[][] backward(double[][] upstream) {
                return upstream;
            }
        };
        var net = new Network(spy, new Dense(3, 2, new Random(0)));
        new Trainer(net, new SoftmaxCrossEntropy(), new GradientDescent(0.1)).fit(data, epochs(1));
        assertEquals(List.of(32, 32, 6), sizes);
    }

    static void assertSameParameters(Network a, Network b) {
        for (int k = 0; k < a.parameters().size(); k++) {
            assertArrayEquals(
                    a.parameters().get(k).value(), b.parameters().get(k).value());
        }
    }

    /** As a student writes it, with a change in place that must not reach its neighbours. */
    private static final class CellRelu implements Layer {

        private double[][] mask;

        @Override
        public double[][] forward(double[][] x) {
            mask = new double[x.length][x[0].length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x[i].length; j++) {
                    mask[i][j] = x[i][j] > 0 ? 1 : 0;
                    x[i][j] *= mask[i][j];
                }
            }
            return x;
        }

        @Override
        public double[][] backward(double[][] upstream) {
            for (int i = 0; i < upstream.length; i++) {
                for (int j = 0; j < upstream[i].length; j++) {
                    upstream[i][j] *= mask[i][j];
                }
            }
            return upstream;
        }
    }

    @Test
    void aTrainerSaysWhatItTrains() {
        var trainer = new Trainer(new Dense(2, 3, new Random(1)), new MeanSquaredError(), new GradientDescent(0.1));
        assertEquals(
                "Trainer(Network(Dense(2 → 3)), 9 parameters; MeanSquaredError; GradientDescent(η = 0.1))",
                trainer.toString());
    }
}
