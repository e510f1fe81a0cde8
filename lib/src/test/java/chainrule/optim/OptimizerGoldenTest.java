package chainrule.optim;

import chainrule.Golden;
import chainrule.tensor.Parameter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerGoldenTest {

    static List<Golden> cases() {
        return Golden.cases("optimizers");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyStepIsThatOfPyTorch(Golden golden) {
        Optimizer optimizer = optimizer(golden);
        var theta = new Parameter("θ", golden.array("theta"));
        List<double[][]> gradients = golden.arrays("gradients");
        List<double[][]> after = golden.arrays("after");
        for (int t = 0; t < after.size(); t++) {
            theta.setGradient(gradients.get(t));
            optimizer.step(List.of(theta));
            Golden.assertClose(after.get(t), theta.value(), 1e-12, "θ after step " + (t + 1));
            Golden.assertClose(gradients.get(t), theta.gradient(), 0, "the gradient, left unchanged");
        }
    }

    private static Optimizer optimizer(Golden golden) {
        double eta = golden.number("eta");
        return switch (golden.text("kind")) {
            case "GradientDescent" -> new GradientDescent(eta);
            case "Momentum" -> new Momentum(eta, golden.number("mu"));
            case "Adam" -> new Adam(eta, golden.number("beta1"), golden.number("beta2"), golden.number("epsilon"));
            default -> throw new IllegalArgumentException(golden.text("kind"));
        };
    }
}
