package chainrule.tensor;

/**
 * A trainable array θ and its gradient ∂L/∂θ, both of the same shape.
 *
 * <p>The arrays belong to the parameter: a layer writes {@link #gradient()} in its backward pass, and an optimizer
 * changes {@link #value()} in its step. Both stay the same arrays for the parameter's whole life.
 */
public final class Parameter {

    private final String name;
    private final double[][] value;
    private final double[][] gradient;

    /**
     * Makes a parameter that starts as a copy of {@code value}, with a gradient of zeros.
     *
     * @param name the symbol it stands for, such as {@code W} or {@code b}
     * @param value rows × columns, not ragged
     * @throws IllegalArgumentException if {@code value} is null, empty or ragged
     */
    public Parameter(String name, double[][] value) {
        this.name = name;
        Matrices.requireRectangular(name, value);
        this.value = Matrices.copy(value);
        this.gradient = new double[value.length][value[0].length];
    }

    /** The symbol it stands for, such as {@code W} or {@code b}. */
    public String name() {
        return name;
    }

    /** θ itself, rows × columns; not a copy. */
    public double[][] value() {
        return value;
    }

    /** ∂L/∂θ of the last backward pass, rows × columns; not a copy. */
    public double[][] gradient() {
        return gradient;
    }

    /**
     * Writes ∂L/∂θ: gradient ← g, entry by entry, replacing its old content.
     *
     * @param g of the same shape as the parameter
     * @throws IllegalArgumentException if the shape differs
     */
    public void setGradient(double[][] g) {
        Matrices.requireShape("gradient of " + name, g, value.length, value[0].length);
        for (int i = 0; i < g.length; i++) {
            System.arraycopy(g[i], 0, gradient[i], 0, g[i].length);
        }
    }

    /** The name and the shape, such as {@code W (32×64)}. */
    @Override
    public String toString() {
        return name + " (" + Matrices.shape(value) + ")";
    }
}
