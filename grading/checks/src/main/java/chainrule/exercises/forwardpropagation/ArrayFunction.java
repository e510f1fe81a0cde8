package chainrule.exercises.forwardpropagation;

/** A function from one array to an array of the same shape, such as an activation or softmax. */
@FunctionalInterface
public interface ArrayFunction {

    /** Maps batch × features to batch × features, in a fresh array. */
    double[][] of(double[][] z);
}
