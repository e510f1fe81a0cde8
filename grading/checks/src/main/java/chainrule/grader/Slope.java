package chainrule.grader;

import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.train.FiniteDifference;
import java.util.function.ToDoubleFunction;

/** Slopes of a function of an array by the library's central differences, each time on a copy of its own. */
public final class Slope {

    private Slope() {}

    /**
     * ∂f/∂a, of the shape of {@code at}; to be compared within 1e-6.
     *
     * @param subject whose code f calls; f keeps no array of it
     */
    public static double[][] of(Subject subject, ToDoubleFunction<double[][]> f, double[][] at) {
        double[][] moved = Matrices.copy(at);
        return new FiniteDifference(moved, () -> subject.briefly(() -> f.applyAsDouble(Matrices.copy(moved))))
                .gradient();
    }

    /** Σ out ⊙ upstream: the loss whose gradient ∂L/∂out is {@code upstream}. */
    public static double weighted(double[][] out, double[][] upstream) {
        double sum = 0;
        for (double[] row : Matrices.hadamard(out, upstream)) {
            for (double v : row) {
                sum += v;
            }
        }
        return sum;
    }
}
