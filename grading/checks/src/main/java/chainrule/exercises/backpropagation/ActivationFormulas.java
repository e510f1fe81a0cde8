package chainrule.exercises.backpropagation;

import chainrule.exercises.forwardpropagation.ElementwiseFunction;
import chainrule.tensor.Matrices;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * An activation as a layer: a = f(z) for each entry, and on the way back dz = da ⊙ f′(z).
 *
 * @param name the name in messages, such as {@code ReLU}
 * @param forward the function a of z, with its mistakes
 * @param most the largest distance of its inputs from 0, because nothing of da can be compared where the function is
 *     flat
 * @param far the largest inputs of forward, which need no derivative; if the function has an upper bound, its values
 *     there are 1 to the last digit
 * @param slope da/dz of z and a
 * @param wrong what students write for dz by mistake
 */
public record ActivationFormulas(
        String name,
        ElementwiseFunction forward,
        double most,
        double far,
        DoubleBinaryOperator slope,
        List<WrongDerivative> wrong) {

    /** Computes dz for one entry. */
    @FunctionalInterface
    public interface Back {
        double dz(double da, double z, double a);
    }

    /**
     * A mistake in the backward pass.
     *
     * @param id the misconception
     * @param says continues “Your dz …”
     */
    public record WrongDerivative(String id, String says, Back back) {}

    /** Formulas without any mistakes of their own. */
    public ActivationFormulas(
            String name, ElementwiseFunction forward, double most, double far, DoubleBinaryOperator slope) {
        this(name, forward, most, far, slope, List.of());
    }

    /** The same formulas with one more mistake. */
    public ActivationFormulas mistake(String id, String says, Back back) {
        return new ActivationFormulas(
                name,
                forward,
                most,
                far,
                slope,
                Stream.concat(wrong.stream(), Stream.of(new WrongDerivative(id, says, back)))
                        .toList());
    }

    /**
     * The same formulas with one more wrong derivative, multiplied by da and alone.
     *
     * @param formula as the message writes it, such as {@code (1 − z²)}
     * @param why it is wrong, in complete sentences
     */
    public ActivationFormulas wrongSlope(String id, String formula, String why, DoubleBinaryOperator wrongSlope) {
        return mistake(id, "is da · %s. %s".formatted(formula, why), (da, z, a) -> da * wrongSlope.applyAsDouble(z, a))
                .mistake(
                        id + "+upstream-ignored",
                        "is %s, without da. %s Then multiply the derivative by da.".formatted(formula, why),
                        (da, z, a) -> wrongSlope.applyAsDouble(z, a));
    }

    /** a for a single z. */
    public DoubleUnaryOperator f() {
        return forward.f();
    }

    /** a = f(z). */
    public double[][] forward(double[][] z) {
        return forward.of(z);
    }

    /** dz = da ⊙ f′(z). */
    public double[][] backward(double[][] z, double[][] da) {
        return Matrices.hadamard(da, slopes(z));
    }

    /** f′(z). */
    public double[][] slopes(double[][] z) {
        return Matrices.map(z, this::slopeAt);
    }

    /** f′ for a single z. */
    double slopeAt(double z) {
        return slope.applyAsDouble(z, f().applyAsDouble(z));
    }

    /** The slopes as if z, or a, were the given numbers. */
    double[][] slopesOf(double[][] kept) {
        return Matrices.map(kept, v -> slope.applyAsDouble(v, v));
    }
}
