package chainrule.exercises.gradientdescent;

/** The rule by which one entry of a parameter is updated, right or wrong. */
@FunctionalInterface
public interface UpdateRule {

    /**
     * The entry after the step.
     *
     * @param theta the entry before the step
     * @param g its gradient ∂L/∂θ
     * @param memory two numbers for this entry alone, which are 0 at first and kept from step to step
     * @param t the number of this step, from 1
     */
    double next(double theta, double g, double[] memory, int t);
}
