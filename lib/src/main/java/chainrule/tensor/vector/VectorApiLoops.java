package chainrule.tensor.vector;

import chainrule.tensor.kernel.Transposed;
import chainrule.tensor.kernel.VectorLoops;

/** The loops that use the module {@code jdk.incubator.vector}; create it only if Java was started with that module. */
public final class VectorApiLoops implements VectorLoops {

    @Override
    public void multiply(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right) {
        VectorProducts.own().multiply(a, transposed, b, c, top, bottom, left, right);
    }
}
