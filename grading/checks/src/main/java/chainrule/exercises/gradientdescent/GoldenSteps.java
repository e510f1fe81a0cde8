package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;
import chainrule.optim.Optimizer;
import chainrule.tensor.Parameter;

/** Three steps of one number, as PyTorch's optimizers take them. */
public final class GoldenSteps {

    private GoldenSteps() {}

    /**
     * Fails unless the optimizer ends where PyTorch's does.
     *
     * @param settings of the optimizer, for the message
     * @param right θ after the last step
     * @param tolerance relative
     */
    public static void check(Case c, Optimizer mine, String settings, double right, double tolerance) {
        Parameter theta = OptimizerIndependence.parameter();
        for (double g : new double[] {1, -2, 0.5}) {
            OptimizerIndependence.step(mine, theta, g);
        }
        c.expect("θ from 0.5, after gradients 1, −2, 0.5 with " + settings, right)
                .within(tolerance)
                .check(theta.value()[0][0]);
    }
}
