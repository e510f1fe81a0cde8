package chainrule.exercises.forwardpropagation.denseforward;

/** Z = XWᵀ + b of a dense layer. */
@FunctionalInterface
public interface DenseForward {

    /** Maps batch × in, out × in and 1 × out to batch × out. */
    double[][] of(double[][] x, double[][] w, double[][] b);
}
