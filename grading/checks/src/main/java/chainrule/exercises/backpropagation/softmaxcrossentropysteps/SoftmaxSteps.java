package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

/** The student's method: {dl, dp, dr, ds, de, du, dm, dz}. */
@FunctionalInterface
public interface SoftmaxSteps {
    double[][][] of(double[][] z, double[][] y);
}
