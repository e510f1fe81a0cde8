package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Tanh;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.optim.Momentum;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final Dataset data = TrainerTest.halves(70);
    private final Random rng = new Random(3);
    private final Network network = new Network(new Dense(3, 8, rng), new Relu(), new Dense(8, 2, rng));

    private Trainer trainer(double eta) {
        return new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(eta));
    }

    @Test
    void aLearningRateThatIsTooLargeIsToldWithEpochStepLayerAndEta() {
        History history = trainer(1e200).fit(data, epochs(50));
        assertEquals(Ending.DIVERGED, history.ending());
        assertEquals(
                "loss became NaN at epoch 1, step 2, first in layer 3 (Dense(8 → 2)); η = 1e200 is probably too large",
                history.message());
        assertTrue(history.toString().endsWith(history.message()));
    }

    @Test
    void anOverflowInTheLossAloneIsToldAsSuch() {
        var huge = Dataset.regression(new double[][] {{1e200}}, new double[][] {{0}});
        var net = new Network(new Dense(new double[][] {{1}}, new double[][] {{0}}));
        History history = new Trainer(net, new MeanSquaredError(), new GradientDescent(0.1)).fit(huge, epochs(3));
        assertEquals(
                "loss became Infinity at epoch 1, step 1, with ŷ as large as 1e+200; this training has not taken a step yet, so look at the weights and at what the layers give",
                history.message());
        assertEquals(0, history.size());
    }

    @Test
    void theLearningRateIsBlamedOnlyAfterAStep() {
        var huge = Dataset.regression(new double[][] {{1e200}}, new double[][] {{0}});
        var calm = Dataset.regression(new double[][] {{1}}, new double[][] {{0}});
        var net = new Network(new Dense(new double[][] {{1}}, new double[][] {{0}}));
        var trainer = new Trainer(net, new MeanSquaredError(), new GradientDescent(0.1));
        assertTrue(trainer.fit(calm, epochs(1)).message().startsWith("trained"));
        assertTrue(trainer.fit(huge, epochs(1)).message().endsWith("η = 0.1 is probably too large"));
    }

    @Test
    void dataThatAreNullAreToldAsSuch() {
        var thrown =
                assertThrows(IllegalArgumentException.class, () -> trainer(0.1).fit(null, epochs(1)));
        assertTrue(thrown.getMessage().startsWith("fit expects training data, got null"), thrown.getMessage());
    }

    @Test
    void whoWatchesIsToldTheEndWhenTrainingThrows() {
        var told = new ArrayList<History>();
        var watched = new TrainingListener() {
            @Override
            public void epochEnded(History soFar, int planned) {
                if (soFar.size() == 2) {
                    throw new UnsupportedOperationException("not written yet");
                }
            }

            @Override
            public void ended(History history) {
                told.add(history);
                throw new IllegalStateException("cannot draw");
            }
        };
        var e = assertThrows(
                UnsupportedOperationException.class,
                () -> trainer(0.1).fit(data, epochs(9).listener(watched)));
        assertEquals("not written yet", e.getMessage());
        assertEquals("cannot draw", e.getSuppressed()[0].getMessage());
        assertEquals(1, told.size());
        assertEquals(Ending.FAILED, told.get(0).ending());
        assertEquals("UnsupportedOperationException in epoch 3", told.get(0).message());
    }

    @Test
    void anInterruptEndsTheFitAndKeepsWhatIsDone() {
        TrainingListener stop = (soFar, planned) -> {
            if (soFar.size() == 3) {
                Thread.currentThread().interrupt();
            }
        };
        History history = trainer(0.1).fit(data, epochs(1000).listener(stop));
        assertEquals(Ending.INTERRUPTED, history.ending());
        assertEquals("interrupted at epoch 4, step 1", history.message());
        assertEquals(3, history.size());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void trainingStopsWhenTheLossHardlyChanges() {
        History history = trainer(0.1).fit(data, epochs(5000).fullBatch().until(Convergence.lossChange(1e-4)));
        assertEquals(Ending.CONVERGED, history.ending());
        double[] loss = history.trainingLoss();
        int n = loss.length;
        assertTrue(Math.abs(loss[n - 1] - loss[n - 2]) < 1e-4 && Math.abs(loss[n - 2] - loss[n - 3]) >= 1e-4);
        assertEquals(
                "stopped after epoch %d: the training loss changed by less than 1.0E-4".formatted(n),
                history.message());
    }

    @Test
    void trainingStopsWhenTheGradientIsSmall() {
        History history = trainer(0.5).fit(data, epochs(9000).fullBatch().until(Convergence.gradientNorm(0.02)));
        assertEquals(Ending.CONVERGED, history.ending());
        assertTrue(history.last().gradientNorm() < 0.02);
        assertTrue(history.epochs().get(history.size() - 2).gradientNorm() >= 0.02);
    }

    @Test
    void patienceWaitsForANewLowAndKeepBestPutsThatEpochBack() {
        var validation = noise();
        History history = trainer(0.5)
                .fit(
                        data,
                        validation,
                        epochs(500).until(Convergence.patience(5)).keepBest());
        assertEquals(Ending.CONVERGED, history.ending());
        assertEquals(history.size() - 5, history.best().number());
        assertEquals(history.best().validationLoss(), trainer(0.5).loss(validation));
    }

    /** Labels that have nothing to do with x: training on the real ones makes these worse, sooner or later. */
    private Dataset noise() {
        int[] labels = new int[40];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
        }
        return Dataset.classification(TrainerTest.halves(40).x(), labels, "a", "b");
    }

    @Test
    void theLearningRateIsBackAtItsStartAfterASchedule() {
        var sgd = new GradientDescent(0.4);
        History history = new Trainer(network, new SoftmaxCrossEntropy(), sgd)
                .fit(data, epochs(3).schedule(epoch -> 1.0 / epoch));
        assertArrayEquals(
                new double[] {0.4, 0.2, 0.4 / 3},
                history.epochs().stream().mapToDouble(Epoch::eta).toArray(),
                1e-15);
        assertEquals(0.4, sgd.eta());
    }

    @Test
    void aSecondFitGoesOnWhereTheFirstEnded() {
        var net = new Network(new Dense(3, 4, new Random(1)), new Tanh(), new Dense(4, 2, new Random(2)));
        var momentum = new Momentum(0.1);
        var loss = new SoftmaxCrossEntropy();
        new Trainer(net, loss, momentum).fit(data, epochs(2).inOrder());
        new Trainer(net, loss, momentum).fit(data, epochs(2).inOrder());
        var once = new Network(new Dense(3, 4, new Random(1)), new Tanh(), new Dense(4, 2, new Random(2)));
        new Trainer(once, loss, new Momentum(0.1)).fit(data, epochs(4).inOrder());
        assertArrayEquals(
                Matrices.copy(once.parameters().get(0).value()),
                net.parameters().get(0).value());
    }
}
