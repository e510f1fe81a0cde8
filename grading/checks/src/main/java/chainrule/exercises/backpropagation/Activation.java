package chainrule.exercises.backpropagation;

import chainrule.tensor.Matrices;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation: a = f(z) for each entry, and on the way back dz = da ⊙ f′(z).
 *
 * @param name as messages write it, such as {@code ReLU}
 * @param f a of z
 * @param slope da/dz of z and a
 */
public record Activation(String name, DoubleUnaryOperator f, DoubleBinaryOperator slope) {

    /** a = f(z). */
    public double[][] forward(double[][] z) {
        return Matrices.map(z, f);
    }

    /** dz = da ⊙ f′(z). */
    public double[][] backward(double[][] z, double[][] da) {
        return backward(z, da, slope);
    }

    /** dz = da ⊙ slope(z, a), with another slope than the right one. */
    public double[][] backward(double[][] z, double[][] da, DoubleBinaryOperator slope) {
        return Matrices.hadamard(da, Matrices.map(z, v -> slope.applyAsDouble(v, f.applyAsDouble(v))));
    }
}
