package chainrule.tensor.vector;

import chainrule.tensor.kernel.VectorLoops;

/** The loops that use the module {@code jdk.incubator.vector}; create it only if Java was started with that module. */
public final class VectorApiLoops implements VectorLoops {

    @Override
    public void multiply(double[][] a, boolean transposed, double[][] b, double[][] c, int from, int to) {
        VectorProducts.own().multiply(a, transposed, b, c, from, to);
    }
}
