package chainrule.exercises.gradientdescent;

/** How one entry of a parameter is updated; right ones and wrong ones look the same. */
@FunctionalInterface
public interface UpdateRule {

    /**
     * The entry after the step.
     *
     * @param theta the entry before the step
     * @param g its gradient ∂L/∂θ
     * @param memory two numbers of this entry alone, 0 at first, to be kept from step to step
     * @param t the number of this step, from 1
     */
    double next(double theta, double g, double[] memory, int t);
}
