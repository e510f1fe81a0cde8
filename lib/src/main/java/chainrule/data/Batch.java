package chainrule.data;

import chainrule.tensor.Matrices;

/**
 * Some examples of a data set, used for one step of training.
 *
 * <p>{@link #x()} and {@link #y()} are copies: an in-place ReLU in a cell cannot spoil the data set.
 */
public final class Batch {

    private final double[][] x;
    private final double[][] y;

    Batch(double[][] x, double[][] y) {
        this.x = x;
        this.y = y;
    }

    /** N, the number of examples in this batch. */
    public int size() {
        return x.length;
    }

    /** N × features, a fresh copy. */
    public double[][] x() {
        return Matrices.copy(x);
    }

    /** N × outputs, a fresh copy. */
    public double[][] y() {
        return Matrices.copy(y);
    }

    /**
     * The data set's own rows of x, for code that only reads and must not copy, such as a training loop.
     *
     * <p>Always the same array of row references for one batch; {@link Batches#shuffle} puts other rows into it.
     */
    public double[][] sharedX() {
        return x;
    }

    /** The data set's own rows of y; the warning of {@link #sharedX()} holds here too. */
    public double[][] sharedY() {
        return y;
    }

    /** Such as {@code Batch: x 32×64, y 32×10}. */
    @Override
    public String toString() {
        return "Batch: x " + Matrices.shape(x) + ", y " + Matrices.shape(y);
    }
}
