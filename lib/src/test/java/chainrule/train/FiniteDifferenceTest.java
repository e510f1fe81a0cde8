package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.layer.Dense;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.layer.Tanh;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.tensor.RandomArrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FiniteDifferenceTest {

    private static final Random RNG = new Random(4);
    private static final double[][] ONE_HOT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}};

    static List<Layer> layers() {
        return List.of(
                new Dense(5, 3, RNG), new Relu(), new Identity(), new Sigmoid(), new Tanh(), new Softmax(), deep());
    }

    private static Network deep() {
        return new Network(new Dense(5, 4, RNG), new Relu(), new Dense(4, 6, RNG), new Tanh(), new Dense(6, 3, RNG));
    }

    static Stream<Arguments> losses() {
        double[][] logits = RandomArrays.normal(6, 3, new Random(12));
        return Stream.of(
                Arguments.of(new SoftmaxCrossEntropy(), logits),
                Arguments.of(new MeanSquaredError(), logits),
                Arguments.of(new CrossEntropy(), new Softmax().forward(logits)),
                Arguments.of(new BinaryCrossEntropy(), new Sigmoid().forward(logits)));
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(deep(), new SoftmaxCrossEntropy()),
                Arguments.of(deep(), new MeanSquaredError()),
                Arguments.of(new Network(deep(), new Softmax()), new CrossEntropy()),
                Arguments.of(new Network(deep(), new Sigmoid()), new BinaryCrossEntropy()));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aLayersBackwardPassAgreesWithFiniteDifferences(Layer layer) {
        var check = GradientCheck.of(layer, RandomArrays.normal(7, 5, new Random(11)));
        assertTrue(check.passed(), check::toString);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLosssGradientAgreesWithFiniteDifferences(Loss loss, double[][] yHat) {
        var check = GradientCheck.of(loss, yHat, ONE_HOT);
        assertTrue(check.passed(), check::toString);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aWholeNetworkUnderALossAgreesWithFiniteDifferences(Network network, Loss loss) {
        var check = GradientCheck.of(network, loss, RandomArrays.normal(6, 5, new Random(13)), ONE_HOT);
        assertTrue(check.passed(), check::toString);
    }
}
