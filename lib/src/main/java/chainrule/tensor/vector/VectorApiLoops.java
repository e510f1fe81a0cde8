package chainrule.tensor.vector;

import chainrule.tensor.kernel.VectorLoops;

/** The loops by the module {@code jdk.incubator.vector}, which may be made only where Java was started with it. */
public final class VectorApiLoops implements VectorLoops {

    @Override
    public void multiply(double[][] a, boolean transposed, double[][] b, double[][] c, int from, int to) {
        VectorProducts.own().multiply(a, transposed, b, c, from, to);
    }
}
