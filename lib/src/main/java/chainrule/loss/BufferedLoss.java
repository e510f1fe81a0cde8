package chainrule.loss;

import chainrule.data.Warnings;
import chainrule.tensor.Matrices;

/**
 * A loss that is a mean over examples and writes its gradient into an array that it is given.
 *
 * <p>A subclass provides {@link #example}: the loss of one example and its gradient. This class takes the mean, and
 * with it 1/N.
 */
public abstract class BufferedLoss implements Loss {

    private static final double ROUNDING = 1e-6;

    /**
     * Computes the loss of one example.
     *
     * @param yHat its prediction
     * @param y its target
     * @param gradient ∂/∂ŷ of the result, overwritten; without 1/N
     */
    protected abstract double example(double[] yHat, double[] y, double[] gradient);

    /**
     * Computes L(ŷ, y) and ∂L/∂ŷ in one pass.
     *
     * @param yHat predictions, batch × outputs
     * @param y targets, of the same shape
     * @param into ∂L/∂ŷ, batch × outputs, overwritten
     * @return L
     */
    public final double gradient(double[][] yHat, double[][] y, double[][] into) {
        if (y.length != yHat.length || y[0].length != yHat[0].length) {
            requireSameShape(yHat, y);
        }
        double perExample = 1.0 / yHat.length;
        double sum = 0;
        for (int i = 0; i < yHat.length; i++) {
            double[] row = into[i];
            sum += example(yHat[i], y[i], row);
            for (int j = 0; j < row.length; j++) {
                row[j] *= perExample;
            }
        }
        return sum * perExample;
    }

    @Override
    public final double value(double[][] yHat, double[][] y) {
        requireSameShape(yHat, y);
        warnOfSums(y);
        double[] unused = new double[yHat[0].length];
        double sum = 0;
        for (int i = 0; i < yHat.length; i++) {
            sum += example(yHat[i], y[i], unused);
        }
        return sum * (1.0 / yHat.length);
    }

    @Override
    public final double[][] gradient(double[][] yHat, double[][] y) {
        requireSameShape(yHat, y);
        warnOfSums(y);
        double[][] into = new double[yHat.length][yHat[0].length];
        gradient(yHat, y, into);
        return into;
    }

    /** Whether each row of y must sum to 1; if so, a trainer refuses other targets before it begins. */
    boolean expectsSumsOfOne() {
        return false;
    }

    /** The loss of an example without a label would be 0, which looks perfect. */
    private void warnOfSums(double[][] y) {
        for (int i = 0; expectsSumsOfOne() && i < y.length; i++) {
            double sum = 0;
            for (double v : y[i]) {
                sum += v;
            }
            if (Math.abs(sum - 1) > ROUNDING) {
                Warnings.say(
                        "%s expects one-hot rows, or rows that sum to 1 as targets, but row %d of y sums to %s; is a label missing, or set twice?"
                                .formatted(this, i, sum));
                return;
            }
        }
    }

    private void requireSameShape(double[][] yHat, double[][] y) {
        Matrices.requireRectangular(this + ": yHat", yHat);
        Matrices.requireRectangular(this + ": y", y);
        if (y.length != yHat.length || y[0].length != yHat[0].length) {
            boolean labels = y.length == yHat.length && y[0].length == 1;
            throw new IllegalArgumentException("%s expects y of the shape of yHat, %s, got %s%s"
                    .formatted(
                            this,
                            Matrices.shape(yHat),
                            Matrices.shape(y),
                            labels
                                    ? "; turn class numbers into one-hot rows with OneHot.encode(labels, %d)"
                                            .formatted(yHat[0].length)
                                    : ""));
        }
    }

    /** The name of the loss, such as {@code SoftmaxCrossEntropy}. */
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
