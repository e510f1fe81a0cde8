package chainrule.exercises.forwardpropagation.denseforward;

/** Z = XWᵀ + b of a dense layer. */
@FunctionalInterface
public interface DenseForward {

    /** Batch × in, out × in and 1 × out → batch × out. */
    double[][] of(double[][] x, double[][] w, double[][] b);
}
