package chainrule.layer;

import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The fully connected layer, which learns W and b.
 *
 * <p>Z = XWᵀ + b; dW = dZᵀX, db = column sums of dZ, dX = dZ W, with X batch × in, W out × in, b 1 × out, Z batch ×
 * out. There is no 1/N here, because the loss contains it.
 */
public final class Dense extends BufferedLayer {

    private final Parameter weights;
    private final Parameter biases;
    private final List<Parameter> parameters;

    /** Space for Wᵀ: the form in which a small product XWᵀ is fast. */
    private final double[][] transposed;

    /** Starts with weights from {@link Initializer#xavier()} and biases of 0. */
    public Dense(int in, int out, RandomGenerator rng) {
        this(in, out, Initializer.xavier(), rng);
    }

    /** Starts with weights from the initializer and biases of 0. */
    public Dense(int in, int out, Initializer initializer, RandomGenerator rng) {
        this(start(in, out, initializer, rng), new double[1][out]);
    }

    /**
     * A layer that starts from copies of the given numbers.
     *
     * @param w W, out × in
     * @param b b, 1 × out
     * @throws IllegalArgumentException if the shapes do not fit each other
     */
    public Dense(double[][] w, double[][] b) {
        Matrices.requireRectangular("W", w);
        Matrices.requireRectangular("b", b);
        if (b.length != 1 || b[0].length != w.length) {
            throw new IllegalArgumentException("Dense with W of %s (out × in) expects b of 1×%d (1 × out), got %s"
                    .formatted(Matrices.shape(w), w.length, Matrices.shape(b)));
        }
        weights = new Parameter("W", w);
        biases = new Parameter("b", b);
        parameters = List.of(weights, biases);
        transposed = new double[w[0].length][w.length];
    }

    private static double[][] start(int in, int out, Initializer initializer, RandomGenerator rng) {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "Dense(in, out, rng) expects at least one input and one output, got in = %d, out = %d"
                            .formatted(in, out));
        }
        if (initializer == null || rng == null) {
            throw new IllegalArgumentException("Dense(in, out, rng) expects %s, such as %s, got null"
                    .formatted(
                            initializer == null ? "an initializer" : "a source of random numbers",
                            initializer == null ? "Initializer.xavier()" : "new Random(1)"));
        }
        double[][] w = initializer.weights(in, out, rng);
        Matrices.requireShape("W of the initializer (out × in)", w, out, in);
        return w;
    }

    /** W, out × in, and its gradient dW. */
    public Parameter weights() {
        return weights;
    }

    /** b, 1 × out, and its gradient db. */
    public Parameter biases() {
        return biases;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int outputs(double[][] x) {
        double[][] w = weights.value();
        if (x[0].length != w[0].length) {
            throw new IllegalArgumentException(
                    "%s expects x with %d columns, got %s".formatted(this, w[0].length, Matrices.shape(x)));
        }
        return w.length;
    }

    @Override
    protected void compute(double[][] x, double[][] out) {
        Matrices.multiplyTransposed(x, weights.value(), transposed, out);
        Matrices.addRow(out, biases.value(), out);
    }

    @Override
    protected void chain(double[][] x, double[][] out, double[][] upstream, double[][] into) {
        Matrices.transposeMultiply(upstream, x, weights.gradient());
        Matrices.columnSums(upstream, biases.gradient());
        if (into != null) {
            Matrices.multiply(upstream, weights.value(), into);
        }
    }

    /** The name and the sizes, such as {@code Dense(64 → 32)}. */
    @Override
    public String toString() {
        double[][] w = weights.value();
        return "Dense(" + w[0].length + " → " + w.length + ")";
    }
}
