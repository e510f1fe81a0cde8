package chainrule.layer;

import chainrule.tensor.Matrices;

/**
 * A layer that writes into arrays that it is given, so that a training step allocates nothing.
 *
 * <p>A subclass provides two formulas, {@link #compute} and {@link #chain}. This class keeps what the backward pass
 * needs, checks shapes, and implements the plain {@link Layer} methods with these formulas; they always return copies.
 */
public abstract class BufferedLayer implements Layer {

    private double[][] x;
    private double[][] out;

    /**
     * The number of columns of the output for x.
     *
     * @param x batch × in
     * @throws IllegalArgumentException if this layer does not accept so many columns
     */
    public abstract int outputs(double[][] x);

    /** Computes out = f(x; θ): batch × in → batch × out; overwrites {@code out}. */
    protected abstract void compute(double[][] x, double[][] out);

    /**
     * Computes ∂L/∂x from ∂L/∂out, for the x and out of the last forward pass, and overwrites the gradient of each
     * parameter.
     *
     * @param into batch × in, overwritten; or null if ∂L/∂x is not needed, as below the first layer
     */
    protected abstract void chain(double[][] x, double[][] out, double[][] upstream, double[][] into);

    /**
     * Runs the forward pass into the caller's array. Both arrays stay in use until the backward pass is done.
     *
     * @param x batch × in
     * @param into batch × out, overwritten
     */
    public final void forward(double[][] x, double[][] into) {
        if (into.length != x.length || into[0].length != outputs(x)) {
            throw new IllegalArgumentException("%s.forward writes %d×%d, got an array of %s"
                    .formatted(this, x.length, outputs(x), Matrices.shape(into)));
        }
        compute(x, into);
        this.x = x;
        this.out = into;
    }

    /**
     * Runs the backward pass into the caller's array.
     *
     * @param upstream ∂L/∂out, batch × out
     * @param into ∂L/∂x, batch × in, overwritten; or null if it is not needed
     */
    public final void backward(double[][] upstream, double[][] into) {
        requireForward();
        if (upstream.length != out.length || upstream[0].length != out[0].length) {
            throw new IllegalArgumentException("%s.backward expects ∂L/∂out of the last forward's shape, %s, got %s"
                    .formatted(this, Matrices.shape(out), Matrices.shape(upstream)));
        }
        chain(x, out, upstream, into);
    }

    @Override
    public final double[][] forward(double[][] x) {
        Matrices.requireRectangular(this + ".forward: x", x);
        double[][] into = new double[x.length][outputs(x)];
        forward(Matrices.copy(x), into);
        return Matrices.copy(into);
    }

    @Override
    public final double[][] backward(double[][] upstream) {
        requireForward();
        Matrices.requireRectangular(this + ".backward: upstream", upstream);
        double[][] into = new double[x.length][x[0].length];
        backward(upstream, into);
        return into;
    }

    private void requireForward() {
        if (x == null) {
            throw new IllegalStateException(
                    this + ".backward was called before forward: run the forward pass on a batch first");
        }
    }
}
