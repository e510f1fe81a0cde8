package chainrule.exercises.forwardpropagation;

/** A function of one array that gives an array of the same shape, such as an activation or softmax. */
@FunctionalInterface
public interface ArrayFunction {

    /** Batch × features → batch × features; a fresh array. */
    double[][] of(double[][] z);
}
