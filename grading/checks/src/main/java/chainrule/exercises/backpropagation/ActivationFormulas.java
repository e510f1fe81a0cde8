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
 * @param name as messages write it, such as {@code ReLU}
 * @param forward a of z, with its mistakes
 * @param most how far from 0 its inputs go, at most: where it is flat, nothing of da is left to be compared
 * @param far where the largest inputs of forward are, which need no derivative: there its values are 1 to the last digit, if it
 *     has an upper end
 * @param slope da/dz of z and a
 * @param wrong what students write for dz
 */
public record ActivationFormulas(
        String name,
        ElementwiseFunction forward,
        double most,
        double far,
        DoubleBinaryOperator slope,
        List<WrongDerivative> wrong) {

    /** dz of one entry. */
    @FunctionalInterface
    public interface Back {
        double dz(double da, double z, double a);
    }

    /**
     * A wrong way back.
     *
     * @param id the misconception
     * @param says goes on from “Your dz …”
     */
    public record WrongDerivative(String id, String says, Back back) {}

    /** Knows no mistakes of its own yet. */
    public ActivationFormulas(
            String name, ElementwiseFunction forward, double most, double far, DoubleBinaryOperator slope) {
        this(name, forward, most, far, slope, List.of());
    }

    /** Knows one mistake more. */
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
     * Knows one wrong derivative more, times da and alone.
     *
     * @param formula as the message writes it, such as {@code (1 − z²)}
     * @param why it is wrong, in whole sentences
     */
    public ActivationFormulas wrongSlope(String id, String formula, String why, DoubleBinaryOperator wrongSlope) {
        return mistake(id, "is da · %s. %s".formatted(formula, why), (da, z, a) -> da * wrongSlope.applyAsDouble(z, a))
                .mistake(
                        id + "+upstream-ignored",
                        "is %s, without da. %s Then multiply the derivative by da.".formatted(formula, why),
                        (da, z, a) -> wrongSlope.applyAsDouble(z, a));
    }

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
        return Matrices.hadamard(da, slopes(z));
    }

    /** f′(z). */
    public double[][] slopes(double[][] z) {
        return Matrices.map(z, this::slopeAt);
    }

    /** f′ of one z. */
    double slopeAt(double z) {
        return slope.applyAsDouble(z, f().applyAsDouble(z));
    }

    /** What came back if z, or a, were these numbers. */
    double[][] slopesOf(double[][] kept) {
        return Matrices.map(kept, v -> slope.applyAsDouble(v, v));
    }
}
