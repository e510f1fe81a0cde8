package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;
import chainrule.optim.Optimizer;
import chainrule.tensor.Parameter;

/** Steps of one number with given gradients, as PyTorch's optimizers take them. */
public enum GoldenSteps {
    MIXED("1, −2, 0.5", 1, -2, 0.5),
    /** Adam's steps then become larger than η. */
    GROWING("0.81, 0.9, 1", 0.81, 0.9, 1);

    private final String text;
    private final double[] gradients;

    GoldenSteps(String text, double... gradients) {
        this.text = text;
        this.gradients = gradients;
    }

    /**
     * Fails unless the optimizer ends where PyTorch's does.
     *
     * @param settings of the optimizer, for the message
     * @param right θ after the last step
     * @param tolerance relative
     */
    public void check(Case c, Optimizer mine, String settings, double right, double tolerance) {
        Parameter theta = OptimizerIndependence.parameter();
        for (double g : gradients) {
            OptimizerIndependence.step(mine, theta, g);
        }
        c.expect("θ from 0.5, after gradients %s with %s".formatted(text, settings), right)
                .within(tolerance)
                .check(theta.value()[0][0]);
    }
}
