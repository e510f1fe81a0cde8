package chainrule.train;

import chainrule.tensor.Matrices;

/**
 * A number by which people judge predictions ŷ against targets y; unlike a loss, it needs no gradient.
 *
 * <p>The interface is open on purpose: a class in a notebook cell can implement it.
 */
public interface Metric {

    /** The name for columns and axes, such as {@code accuracy}. */
    String name();

    /**
     * @param yHat predictions, N × outputs
     * @param y targets, of the same shape
     */
    double value(double[][] yHat, double[][] y);

    /**
     * The share of examples whose class is right, 0 … 1. The largest of several outputs decides; a single output is
     * compared with ½.
     */
    static Metric accuracy() {
        return new Accuracy();
    }

    /** The mean squared error 1/N Σᵢ Σ_c (ŷ − y)². */
    static Metric meanSquaredError() {
        return new MeanSquare();
    }

    /**
     * R² = 1 − Σ (ŷ − y)² / Σ (y − ȳ)²: 1 for perfect predictions, 0 for always predicting the mean. With several
     * outputs, it is the mean over them.
     */
    static Metric rSquared() {
        return new RSquared();
    }

    /** @throws IllegalArgumentException if the shapes differ */
    static void requireSameShape(Metric metric, double[][] yHat, double[][] y) {
        Matrices.requireRectangular(metric.name() + ": yHat", yHat);
        Matrices.requireShape(metric.name() + ": y", y, yHat.length, yHat[0].length);
    }
}
