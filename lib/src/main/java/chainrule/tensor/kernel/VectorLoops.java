package chainrule.tensor.kernel;

/**
 * Loops by the Vector API, several numbers an instruction; their results have the bits of the plain loops.
 *
 * <p>The one class that implements it is found by its name, because it can only be loaded where Java was started with
 * the module {@code jdk.incubator.vector}.
 */
public interface VectorLoops {

    /**
     * Rows from … to − 1 of C = AB or AᵀB.
     *
     * @param transposed whether it is AᵀB
     */
    void multiply(double[][] a, boolean transposed, double[][] b, double[][] c, int from, int to);
}
