package chainrule.tensor.kernel;

/**
 * Loops with the Vector API, which computes several numbers with one instruction; their results have the same bits as
 * those of the plain loops.
 *
 * <p>The only class that implements it is found by its name, because it can be loaded only if Java was started with the
 * module {@code jdk.incubator.vector}.
 */
public interface VectorLoops {

    /** Computes rows top … bottom − 1 and columns left … right − 1 of C. */
    void multiply(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right);
}
