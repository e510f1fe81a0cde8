package chainrule.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.Golden;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossGoldenTest {

    private static final double RELATIVE = 1e-10;

    static List<Golden> cases() {
        return Golden.cases("losses");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valueAndGradientAreThoseOfPyTorch(Golden golden) {
        Loss loss = loss(golden.text("kind"));
        double[][] yHat = golden.array("yHat");
        double[][] y = golden.array("y");
        double value = golden.number("value");
        assertEquals(value, loss.value(yHat, y), RELATIVE * Math.abs(value));
        Golden.assertClose(golden.array("gradient"), loss.gradient(yHat, y), RELATIVE, "gradient");
        Golden.assertClose(golden.array("yHat"), yHat, 0, "yHat, left unchanged");
        Golden.assertClose(golden.array("y"), y, 0, "y, left unchanged");
    }

    private static Loss loss(String kind) {
        return switch (kind) {
            case "SoftmaxCrossEntropy" -> new SoftmaxCrossEntropy();
            case "MeanSquaredError" -> new MeanSquaredError();
            case "CrossEntropy" -> new CrossEntropy();
            case "BinaryCrossEntropy" -> new BinaryCrossEntropy();
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
