package chainrule.train;

import chainrule.tensor.Matrices;

/**
 * A number that a person reads to judge predictions ŷ against targets y; unlike a loss it needs no gradient.
 *
 * <p>Open on purpose: a class in a notebook cell implements it.
 */
public interface Metric {

    /** Such as {@code accuracy}; it names columns and axes. */
    String name();

    /**
     * @param yHat predictions, N × outputs
     * @param y targets, of the same shape
     */
    double value(double[][] yHat, double[][] y);

    /** The share of examples whose class is right, 0 … 1: the largest of several outputs, or one output against ½. */
    static Metric accuracy() {
        return new Accuracy();
    }

    /** The mean squared error 1/N Σᵢ Σ_c (ŷ − y)². */
    static Metric meanSquaredError() {
        return new MeanSquare();
    }

    /** R² = 1 − Σ (ŷ − y)² / Σ (y − ȳ)²: 1 for perfect predictions, 0 for the mean's; a mean over several outputs. */
    static Metric rSquared() {
        return new RSquared();
    }

    /** @throws IllegalArgumentException if the shapes differ */
    static void requireSameShape(Metric metric, double[][] yHat, double[][] y) {
        Matrices.requireRectangular(metric.name() + ": yHat", yHat);
        Matrices.requireShape(metric.name() + ": y", y, yHat.length, yHat[0].length);
    }
}
