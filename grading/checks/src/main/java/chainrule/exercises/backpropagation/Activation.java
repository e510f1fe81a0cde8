package chainrule.exercises.backpropagation;

import chainrule.exercises.forwardpropagation.Elementwise;
import chainrule.tensor.Matrices;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation as a layer: a = f(z) for each entry, and on the way back dz = da ⊙ f′(z).
 *
 * @param name as messages write it, such as {@code ReLU}
 * @param forward a of z, with its mistakes
 * @param slope da/dz of z and a
 */
public record Activation(String name, Elementwise forward, DoubleBinaryOperator slope) {

    /** a of one z. */
    public DoubleUnaryOperator f() {
        return forward.f();
    }

    /** a = f(z). */
    public double[][] forward(double[][] z) {
        return forward.of(z);
    }

    /** dz = da ⊙ f′(z). */
    public double[][] backward(double[][] z, double[][] da) {
        return backward(z, da, slope);
    }

    /** dz = da ⊙ slope(z, a), with another slope than the right one. */
    public double[][] backward(double[][] z, double[][] da, DoubleBinaryOperator slope) {
        return Matrices.hadamard(da, Matrices.map(z, v -> slope.applyAsDouble(v, f().applyAsDouble(v))));
    }
}
