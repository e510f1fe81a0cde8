package chainrule.layer;

/** A layer without parameters that works on each row separately: a = f(z), of the same shape as z. */
abstract class Activation extends BufferedLayer {

    /** Computes a = f(z) for one example. */
    abstract void activate(double[] z, double[] a);

    /** Computes ∂L/∂z from ∂L/∂a for one example, using only the output a. */
    abstract void chain(double[] a, double[] upstream, double[] into);

    @Override
    public int outputs(double[][] x) {
        return x[0].length;
    }

    @Override
    protected final void compute(double[][] x, double[][] out) {
        for (int i = 0; i < x.length; i++) {
            activate(x[i], out[i]);
        }
    }

    @Override
    protected final void chain(double[][] x, double[][] out, double[][] upstream, double[][] into) {
        if (into == null) {
            return;
        }
        for (int i = 0; i < out.length; i++) {
            chain(out[i], upstream[i], into[i]);
        }
    }

    /** The name of the layer, such as {@code Relu}. */
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
