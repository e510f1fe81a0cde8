package chainrule.exercises.forwardpropagation;

/**
 * The results of PyTorch's activations for a few numbers: see src/test/golden/forward_propagation.py and
 * backpropagation.py.
 *
 * @param a the results for {@link #Z}
 */
public record ActivationValues(double[][] a) {

    /** Numbers on both sides of 0, and 0 itself. */
    public static final double[][] Z = {{-2, -0.5, 0}, {0.25, 1, 3}};

    /** torch.relu. */
    public static final ActivationValues RELU = new ActivationValues(new double[][] {{0, 0, 0}, {0.25, 1, 3}});

    /** torch.sigmoid. */
    public static final ActivationValues SIGMOID = new ActivationValues(new double[][] {
        {0.11920292202211755, 0.3775406687981454, 0.5}, {0.5621765008857981, 0.7310585786300049, 0.9525741268224334}
    });

    /** torch.tanh. */
    public static final ActivationValues TANH = new ActivationValues(new double[][] {
        {-0.9640275800758169, -0.46211715726000974, 0}, {0.24491866240370913, 0.7615941559557649, 0.9950547536867305}
    });
}
