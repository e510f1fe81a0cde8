package chainrule.exercises.gradientdescent.converged;

/** The student's method, and each wrong way of writing it. */
@FunctionalInterface
public interface ConvergenceCriterion {

    /** Whether training has stopped improving. */
    boolean test(double[] losses, double tolerance, int patience);
}
