package chainrule.loss;

/**
 * How far the predictions ŷ are from the targets y: one number L, a mean over the N examples of the batch.
 *
 * <p>The factor 1/N is in {@link #value} and in {@link #gradient}, and nowhere else. The interface is open on purpose:
 * a class in a notebook cell can implement it.
 */
public interface Loss {

    /**
     * Computes L(ŷ, y).
     *
     * @param yHat predictions, batch × outputs, left unchanged
     * @param y targets, of the same shape, left unchanged
     */
    double value(double[][] yHat, double[][] y);

    /**
     * Computes ∂L/∂ŷ, where backpropagation starts.
     *
     * @param yHat predictions, batch × outputs, left unchanged
     * @param y targets, of the same shape, left unchanged
     * @return batch × outputs, a fresh array
     */
    double[][] gradient(double[][] yHat, double[][] y);
}
