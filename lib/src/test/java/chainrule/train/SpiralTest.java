package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Split;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Initializer;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpiralTest {

    private static double accuracyOnNewPoints(Layer network, long seed) {
        Split spiral = Toy.spiral(600, 2, 0.02, seed).stratifiedSplit(0.7, 0, 0.3, seed);
        var trainer = new Trainer(network, new SoftmaxCrossEntropy(), new GradientDescent(0.5));
        trainer.fit(spiral.train(), epochs(200).batchSize(16).seed(seed));
        return trainer.measure(Metric.accuracy(), spiral.test());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aHiddenLayerSeparatesTheArms(long seed) {
        var rng = new Random(seed);
        var network = new Network(new Dense(2, 32, Initializer.he(), rng), new Relu(), new Dense(32, 2, rng));
        double accuracy = accuracyOnNewPoints(network, seed);
        assertTrue(accuracy >= 0.98, "accuracy " + accuracy);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStraightLineIsHardlyBetterThanGuessing(long seed) {
        assertEquals(0.5, accuracyOnNewPoints(new Dense(2, 2, new Random(seed)), seed), 0.15);
    }
}
