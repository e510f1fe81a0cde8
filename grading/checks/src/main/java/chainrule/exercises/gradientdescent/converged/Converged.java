package chainrule.exercises.gradientdescent.converged;

/** The student's method, and each wrong way of writing it. */
@FunctionalInterface
public interface Converged {

    /** Whether training has stopped getting better. */
    boolean test(double[] losses, double tolerance, int patience);
}
