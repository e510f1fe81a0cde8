package chainrule.exercises.forwardpropagation;

/** Texts of the checks of activations, which lessons 2 and 4 share. */
public final class ActivationHints {

    /** The first hint for ReLU. */
    public static final String RELU_SIDES = "What becomes of a negative z? And of a positive one?";

    /** The first hint for the sigmoid. */
    public static final String SIGMOID_ENDS =
            "At z = 0, a is 0.5; for a large z it comes near 1, and for a very negative z near 0. What does your method give there?";

    /** The first hint for tanh. */
    public static final String TANH_ENDS =
            "At z = 0, a is 0; for a large z it comes near 1, and for a very negative z near −1. What does your method give there?";

    /** A hint for each entry. */
    public static final String TWO_LOOPS =
            "Two loops: rows i, columns j. Each entry of the new array depends on z[i][j] only.";

    /** What the exercise asks for inputs of ±1000. */
    public static final String FAR = "the same where e^z is infinite or 0 in Java";

    /** A hint for these inputs. */
    public static final String INFINITE =
            "Math.exp(1000) is Infinity in Java, and Infinity / Infinity is NaN (“not a number”).";

    /** What the exercise asks about the arrays. */
    public static final String STATE = "z stays as it is, and a is a new array in each call";

    /** A hint for the argument. */
    public static final String OF_THE_CALLER = "z belongs to the caller, who may need it again.";

    /** A hint for the result. */
    public static final String NEW_ARRAY =
            "Make a new double[z.length][z[0].length] inside the method, fill it and return it.";

    private ActivationHints() {}
}
