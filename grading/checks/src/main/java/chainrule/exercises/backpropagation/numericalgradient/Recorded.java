package chainrule.exercises.backpropagation.numericalgradient;

import chainrule.tensor.Matrices;
import java.util.function.ToDoubleFunction;

/** A function that remembers how far from x it was asked. */
final class Recorded implements ToDoubleFunction<double[][]> {

    private final ToDoubleFunction<double[][]> f;
    private final double[][] x;
    private double farthest;

    Recorded(ToDoubleFunction<double[][]> f, double[][] x) {
        this.f = f;
        this.x = x;
    }

    @Override
    public double applyAsDouble(double[][] at) {
        for (double[] row : Matrices.subtract(at, x)) {
            for (double v : row) {
                farthest = Math.max(farthest, Math.abs(v));
            }
        }
        return f.applyAsDouble(at);
    }

    /** The largest move of an entry. */
    double farthest() {
        return farthest;
    }
}
