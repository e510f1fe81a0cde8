package chainrule.exercises.gradientdescent.updatestep;

import chainrule.exercises.gradientdescent.Slip;
import chainrule.exercises.gradientdescent.UpdateRule;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** A step of gradient descent, and what students write in its place. */
final class UpdateSlips {

    static final double ETA = 0.137;
    static final double OTHER_ETA = 0.43;
    private static final UpdateRule RULE = (theta, g, memory, t) -> theta - ETA * g;
    static final Slip RIGHT = new Slip("right", "is right.", RULE);

    private static final List<Slip> OWN = List.of(
            slip(
                    "update-sign",
                    "has the opposite sign, so it goes uphill. Subtract: θ − η ∂L/∂θ.",
                    (v, g) -> v + ETA * g),
            slip("eta-ignored", "is the whole gradient. Multiply it by η: θ − η ∂L/∂θ.", (v, g) -> v - g),
            slip("eta-twice", "is η times η times the gradient. Multiply by η only once.", (v, g) -> v - ETA * ETA * g),
            slip("eta-divides", "is the gradient divided by η. Multiply it by η instead.", (v, g) -> v - g / ETA),
            slip("eta-on-value", "is θ ← η(θ − ∂L/∂θ). Multiply only the gradient by η.", (v, g) -> ETA * (v - g)),
            slip(
                    "eta-complement",
                    "is θ ← (1 − η)θ − η ∂L/∂θ. The old value must stay whole: θ − η ∂L/∂θ.",
                    (v, g) -> (1 - ETA) * v - ETA * g),
            slip("eta-added", "is θ ← θ − (η + ∂L/∂θ). Multiply the gradient by η.", (v, g) -> v - (ETA + g)),
            slip(
                    "gradient-squared",
                    "uses the square of the gradient. Use the gradient itself: θ − η ∂L/∂θ.",
                    (v, g) -> v - ETA * g * g),
            slip(
                    "gradient-absolute",
                    "uses the gradient without its sign, so every value falls. Keep the sign: it says which way is down.",
                    (v, g) -> v - ETA * Math.abs(g)),
            slip(
                    "gradient-times-value",
                    "multiplies the gradient by θ. It must be only η ∂L/∂θ.",
                    (v, g) -> v - ETA * g * v),
            slip(
                    "sign-of-gradient",
                    "uses only the sign of the gradient, so every entry moves by η. Use the gradient itself: θ − η ∂L/∂θ.",
                    (v, g) -> v - ETA * Math.signum(g)));

    static final List<Slip> ALL =
            Stream.concat(OWN.stream(), Slip.ofValue(RULE).stream()).toList();

    private UpdateSlips() {}

    private static Slip slip(String id, String says, DoubleBinaryOperator wrong) {
        return new Slip(id, says, (theta, g, memory, t) -> wrong.applyAsDouble(theta, g));
    }
}
