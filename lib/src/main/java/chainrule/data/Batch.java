package chainrule.data;

import chainrule.tensor.Matrices;

/**
 * Some examples of a data set, used for one training step.
 *
 * <p>{@link #x()} and {@link #y()} return copies, so an in-place ReLU in a cell cannot spoil the data set.
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
     * The data set's own rows of x, for code that only reads and must avoid copies, such as a training loop.
     *
     * <p>A batch always returns the same array of row references; {@link Batches#shuffle} puts other rows into it.
     */
    public double[][] sharedX() {
        return x;
    }

    /** The data set's own rows of y; the warning at {@link #sharedX()} applies here too. */
    public double[][] sharedY() {
        return y;
    }

    /** A short text such as {@code Batch: x 32×64, y 32×10}. */
    @Override
    public String toString() {
        return "Batch: x " + Matrices.shape(x) + ", y " + Matrices.shape(y);
    }
}
