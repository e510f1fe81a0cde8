package chainrule.exercises.gradientdescent.updatestep;

import chainrule.exercises.gradientdescent.Rule;
import chainrule.exercises.gradientdescent.Slip;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** A step of gradient descent and what it is mistaken for. */
final class UpdateSlips {

    static final double ETA = 0.137;
    static final double OTHER_ETA = 0.43;
    private static final Rule RULE = (theta, g, memory, t) -> theta - ETA * g;
    static final Slip RIGHT = new Slip("right", "is right.", RULE);

    private static final List<Slip> OWN = List.of(
            slip(
                    "update-sign",
                    "has the opposite sign: it goes with the gradient, uphill. Subtract: θ − η ∂L/∂θ.",
                    (v, g) -> v + ETA * g),
            slip("eta-ignored", "is the whole gradient. η scales it: θ − η ∂L/∂θ.", (v, g) -> v - g),
            slip("eta-twice", "is η times η times the gradient. Once is enough.", (v, g) -> v - ETA * ETA * g),
            slip("eta-divides", "is the gradient divided by η. η multiplies it.", (v, g) -> v - g / ETA),
            slip(
                    "eta-on-value",
                    "is that of θ ← η(θ − ∂L/∂θ). η belongs to the gradient alone.",
                    (v, g) -> ETA * (v - g)),
            slip(
                    "eta-complement",
                    "is that of θ ← (1 − η)θ − η ∂L/∂θ. The old value stays whole: θ − η ∂L/∂θ.",
                    (v, g) -> (1 - ETA) * v - ETA * g),
            slip("eta-added", "is that of θ ← θ − (η + ∂L/∂θ). η multiplies the gradient.", (v, g) -> v - (ETA + g)),
            slip(
                    "gradient-squared",
                    "goes by the square of the gradient. It is the gradient itself: θ − η ∂L/∂θ.",
                    (v, g) -> v - ETA * g * g),
            slip(
                    "gradient-absolute",
                    "goes by the gradient without its sign, so that every value falls. The sign says which way is down.",
                    (v, g) -> v - ETA * Math.abs(g)),
            slip(
                    "gradient-times-value",
                    "multiplies the gradient by θ. The step is η ∂L/∂θ alone.",
                    (v, g) -> v - ETA * g * v),
            slip(
                    "sign-of-gradient",
                    "uses only the gradient's sign: every entry moves by η.",
                    (v, g) -> v - ETA * Math.signum(g)));

    static final List<Slip> ALL =
            Stream.concat(OWN.stream(), Slip.ofValue(RULE).stream()).toList();

    private UpdateSlips() {}

    private static Slip slip(String id, String says, DoubleBinaryOperator wrong) {
        return new Slip(id, says, (theta, g, memory, t) -> wrong.applyAsDouble(theta, g));
    }
}
