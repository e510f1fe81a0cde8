package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Relu;
import chainrule.optim.GradientDescent;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.train.Ending;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LiveTrainingTest {

    private static final LivePlayer MOONS = LivePlayer.of(Toy.moons(60, 0.1, 1));

    private static LiveTraining trained(LivePlayer of, int epochs) {
        var training = new LiveTraining(of, of.start(), 1000);
        for (int n = 0; n < epochs; n++) {
            training.epoch();
        }
        return training;
    }

    private static double[] losses(LiveTraining training) {
        return training.history().trainingLoss();
    }

    @Test
    void theSameSeedAndTheSameChangesGiveTheSameBits() {
        LiveTraining first = trained(MOONS, 5);
        LiveTraining second = trained(MOONS, 5);
        for (LiveTraining each : List.of(first, second)) {
            each.change(MOONS.start().withEta(1).withBatchSize(7));
            each.epoch();
        }
        assertArrayEquals(losses(first), losses(second));
        assertNotEquals(losses(trained(MOONS, 6))[5], losses(first)[5]);
    }

    @Test
    void epochsAreCountedThroughAndEachHasItsLearningRate() {
        LiveTraining training = trained(MOONS, 2);
        training.change(MOONS.start().withEta(0.7));
        training.epoch();
        assertEquals(
                List.of("1: 0.1", "2: 0.1", "3: 0.7"),
                training.history().epochs().stream()
                        .map(e -> e.number() + ": " + e.eta())
                        .toList());
    }

    @Test
    void anOptimizerFromACellWithoutALearningRateIsMadeAnew() {
        LivePlayer fixed = MOONS.optimizer(eta -> (Optimizer) new GradientDescent(eta)::step);
        LiveTraining training = trained(fixed, 2);
        training.change(fixed.start().withEta(0.7));
        training.epoch();
        LiveTraining library = trained(MOONS, 2);
        library.change(MOONS.start().withEta(0.7));
        library.epoch();
        assertArrayEquals(losses(library), losses(training));
    }

    @Test
    void otherLayersOrAnotherActivationNeedAnotherNetwork() {
        LiveTraining training = trained(MOONS, 1);
        LiveSettings start = MOONS.start();
        assertFalse(training.needsAnother(start.withEta(2).withBatchSize(1)));
        assertTrue(training.needsAnother(start.withHidden(List.of(8, 8))));
        assertTrue(training.needsAnother(start.withActivation("Relu")));
        var own = MOONS.hidden(3, 2).activation("MyRelu", Relu::new);
        assertEquals(
                "Network(Dense(2 → 3), Relu, Dense(3 → 2), Relu, Dense(2 → 2)), 23 parameters",
                trained(own, 0).network().toString());
    }

    @Test
    void aRunThatDivergesSaysInWhichOfItsEpochs() {
        var line = Dataset.regression(new double[][] {{1}, {2}}, new double[][] {{1}, {3}});
        LiveTraining training = trained(LivePlayer.of(line).activation("Identity", Identity::new), 3);
        training.change(training.settings().withEta(50));
        for (int n = 0; n < 50 && !training.isOver(); n++) {
            training.epoch();
        }
        assertEquals(Ending.DIVERGED, training.history().ending());
        assertTrue(
                training.message().contains("epoch " + (training.size() + 1) + ", step"),
                training.size() + ": " + training.message());
    }

    /** Refuses batches of more than 30 examples. */
    private static final class Narrow implements Layer {

        @Override
        public double[][] forward(double[][] x) {
            if (x.length > 30) {
                throw new ArithmeticException("too many rows");
            }
            return Matrices.copy(x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return Matrices.copy(upstream);
        }
    }

    @Test
    void aLayerFromACellThatFailsEndsTheRunWithItsMessage() {
        LivePlayer broken = MOONS.activation("Narrow", Narrow::new);
        LiveTraining training = trained(broken.batchSize(30), 2);
        assertEquals("", training.message());
        training.change(training.settings().withBatchSize(60));
        training.epoch();
        assertTrue(training.isOver());
        assertEquals(
                "epoch 3 failed: Narrow.forward (layer 2) threw ArithmeticException: too many rows",
                training.message());
        assertEquals("NullPointerException", LiveTraining.why(new NullPointerException()));
    }

    /** Gives NaN from the beginning. */
    private static final class Broken implements Layer {

        @Override
        public double[][] forward(double[][] x) {
            return Matrices.scale(Double.NaN, x);
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return Matrices.copy(upstream);
        }
    }

    @Test
    void aLayerThatGivesNaNIsNotBlamedOnTheLearningRateBeforeAStep() {
        String message = trained(MOONS.activation("Broken", Broken::new), 1).message();
        assertTrue(message.contains("first in layer 2 (Broken)"), message);
        assertFalse(message.contains("η"), message);
    }

    @Test
    void validationDataWithOtherColumnsAreRefusedAtOnce() {
        var wave = Dataset.regression(new double[][] {{0}, {1}}, new double[][] {{0}, {1}});
        var thrown = assertThrows(IllegalArgumentException.class, () -> MOONS.validation(wave));
        assertTrue(thrown.getMessage().contains("must have the same columns"), thrown.getMessage());
    }

    @Test
    void whatIsNullIsToldByNameWhereItIsGiven() {
        for (Executable given : List.<Executable>of(
                () -> LivePlayer.of(null),
                () -> LivePlayer.ofNoise(0, noise -> null).film(),
                () -> MOONS.optimizer((DoubleFunction<Optimizer>) null),
                () -> MOONS.dense(null),
                () -> MOONS.activation("none", null),
                () -> Sweep.of("η", new double[] {1}, eta -> null))) {
            var thrown = assertThrows(IllegalArgumentException.class, given);
            assertTrue(thrown.getMessage().contains("got null"), thrown.getMessage());
        }
    }

    /** x₁², x₂² and 1. */
    private static final class Squares implements Layer {

        @Override
        public double[][] forward(double[][] x) {
            double[][] out = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                out[i] = new double[] {x[i][0] * x[i][0], x[i][1] * x[i][1], 1};
            }
            return out;
        }

        @Override
        public double[][] backward(double[][] upstream) {
            return new double[upstream.length][2]; // nothing in front of it learns
        }
    }

    @Test
    void featuresFromACellStandInFrontAndSeparateTheRingsWithoutAHiddenLayer() {
        LivePlayer rings = LivePlayer.of(Toy.circles(60, 0.05, 1)).hidden().eta(1);
        LiveTraining squares = trained(rings.features(Squares::new), 100);
        assertEquals(
                "Network(Squares, Dense(3 → 2)), 8 parameters",
                squares.network().toString());
        assertTrue(losses(squares)[99] < 0.5 * losses(trained(rings, 100))[99]);
    }

    @Test
    void aPenaltyOnLargeWeightsIsAFewLinesOfACell() {
        double lambda = 0.1;
        LivePlayer penalised = MOONS.optimizer(eta -> {
            var plain = new GradientDescent(eta);
            return (Optimizer) parameters -> {
                plain.step(parameters);
                for (var p : parameters) {
                    Matrices.subtract(p.value(), Matrices.scale(eta * lambda, p.value()), p.value());
                }
            };
        });
        assertTrue(size(trained(penalised, 50)) < 0.8 * size(trained(MOONS, 50)));
    }

    private static double size(LiveTraining training) {
        return training.network().parameters().stream()
                .flatMap(p -> Arrays.stream(p.value()))
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sum();
    }

    @Test
    void settingsOfAPageAreRefusedWhereTheyCannotBeTrained() {
        LiveSettings start = MOONS.start();
        List<String> activations = MOONS.activationNames();
        assertEquals(List.of(3, 4), start.with("hidden", "3,4", activations).hidden());
        assertEquals(List.of(), start.with("hidden", "", activations).hidden());
        Map.of("eta", "NaN", "batchSize", "0", "activation", "Sine", "hidden", "65", "noise", "1", "size", "1")
                .forEach((name, value) ->
                        assertThrows(IllegalArgumentException.class, () -> start.with(name, value, activations), name));
        assertThrows(IllegalArgumentException.class, () -> start.with("hidden", "1,1,1,1,1,1,1", activations));
    }
}
