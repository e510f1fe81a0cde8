package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.layer.Dense;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.tensor.RandomArrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiniteDifferenceTest {

    static List<Layer> layers() {
        var rng = new Random(4);
        return List.of(
                new Dense(5, 3, rng),
                new Relu(),
                new Identity(),
                new Network(new Dense(5, 4, rng), new Relu(), new Dense(4, 3, rng)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aLayersBackwardPassAgreesWithFiniteDifferences(Layer layer) {
        var check = GradientCheck.of(layer, RandomArrays.normal(7, 5, new Random(11)));
        assertTrue(check.passed(), check::toString);
    }

    static List<Loss> losses() {
        return List.of(new SoftmaxCrossEntropy(), new MeanSquaredError());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLosssGradientAgreesWithFiniteDifferences(Loss loss) {
        double[][] y = new double[6][3];
        for (int i = 0; i < 6; i++) {
            y[i][i % 3] = 1;
        }
        var check = GradientCheck.of(loss, RandomArrays.normal(6, 3, new Random(12)), y);
        assertTrue(check.passed(), check::toString);
    }
}
