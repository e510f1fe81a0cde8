package chainrule.grader;

import chainrule.tensor.Matrices;
import java.util.function.ToDoubleFunction;

/** Slopes of a function of an array by central differences: (f(a + h) − f(a − h)) / 2h for each entry, h = 1e-5. */
public final class Slope {

    private static final double H = 1e-5;

    private Slope() {}

    /** ∂f/∂a, of the shape of {@code at}; to be compared within 1e-6. */
    public static double[][] of(ToDoubleFunction<double[][]> f, double[][] at) {
        double[][] slope = new double[at.length][];
        for (int i = 0; i < at.length; i++) {
            slope[i] = new double[at[i].length];
            for (int j = 0; j < at[i].length; j++) {
                slope[i][j] = (f.applyAsDouble(moved(at, i, j, H)) - f.applyAsDouble(moved(at, i, j, -H))) / (2 * H);
            }
        }
        return slope;
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

    private static double[][] moved(double[][] at, int i, int j, double by) {
        double[][] copy = Matrices.copy(at);
        copy[i][j] += by;
        return copy;
    }
}
