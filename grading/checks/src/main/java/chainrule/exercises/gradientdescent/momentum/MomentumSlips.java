package chainrule.exercises.gradientdescent.momentum;

import chainrule.exercises.gradientdescent.Slip;
import chainrule.exercises.gradientdescent.UpdateRule;
import java.util.List;
import java.util.stream.Stream;

/** Momentum's rule, and what students write in its place. */
final class MomentumSlips {

    static final double ETA = 0.137;
    static final double OTHER_ETA = 0.43;
    static final double BETA = 0.83;
    static final double OTHER_BETA = 0.59;
    private static final UpdateRule RULE = (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + g);
    static final Slip RIGHT = new Slip("right", "is right.", RULE);

    private static final List<Slip> OWN = List.of(
            new Slip(
                    "update-sign",
                    "has the opposite sign, so it goes uphill. Subtract: θ − ηv.",
                    (theta, g, v, t) -> theta + ETA * (v[0] = BETA * v[0] + g)),
            new Slip(
                    "no-memory",
                    "is plain gradient descent. Does v start again at 0 in each step, or does the constructor not keep β?",
                    (theta, g, v, t) -> theta - ETA * g),
            new Slip(
                    "beta-ignored",
                    "uses v ← v + g. β says how much of the old v stays: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] += g)),
            new Slip(
                    "averaged-velocity",
                    "uses (1 − β)g in place of g. That is another variant: here it must be v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + (1 - BETA) * g)),
            new Slip(
                    "eta-ignored",
                    "is v itself. Multiply it by η: θ ← θ − ηv.",
                    (theta, g, v, t) -> theta - (v[0] = BETA * v[0] + g)),
            new Slip(
                    "eta-twice",
                    "multiplies by η twice, in v and in the change of θ. Multiply only once: θ ← θ − ηv.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + ETA * g)),
            new Slip(
                    "eta-beta-exchanged",
                    "has η and β swapped. It must be v ← βv + g and θ ← θ − ηv, and the constructor gets η" + " first.",
                    (theta, g, v, t) -> theta - BETA * (v[0] = ETA * v[0] + g)),
            new Slip(
                    "nesterov",
                    "looks ahead by one more βv. That is Nesterov's variant: here it must be θ ← θ − ηv.",
                    (theta, g, v, t) -> theta - ETA * (g + BETA * (v[0] = BETA * v[0] + g))),
            new Slip(
                    "old-velocity",
                    "uses the old v. v ← βv + g must come first, then θ ← θ − ηv.",
                    (theta, g, v, t) -> {
                        double next = theta - ETA * v[0];
                        v[0] = BETA * v[0] + g;
                        return next;
                    }),
            new Slip(
                    "beta-on-gradient",
                    "uses v ← v + βg. Multiply the old v by β instead: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] += BETA * g)),
            new Slip(
                    "beta-on-both",
                    "uses v ← β(v + g), or subtracts ηβv. Multiply only the old v by β: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (v[0] + g))),
            new Slip(
                    "beta-swapped",
                    "uses v ← (1 − β)v + βg. β says how much of the old v stays: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = (1 - BETA) * v[0] + BETA * g)),
            new Slip(
                    "beta-complement",
                    "uses v ← (1 − β)v + g. β itself says how much of the old v stays: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = (1 - BETA) * v[0] + g)),
            new Slip(
                    "beta-squared",
                    "uses v ← β²v + g. Is v multiplied by β in two places? Multiply only once.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * BETA * v[0] + g)),
            new Slip(
                    "velocity-subtracts",
                    "uses v ← g − βv, so the old v pulls the wrong way. It must be v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = g - BETA * v[0])),
            new Slip(
                    "beta-on-value",
                    "uses θ ← βθ − ηv. β must not multiply θ: θ ← θ − ηv.",
                    (theta, g, v, t) -> BETA * theta - ETA * (v[0] = BETA * v[0] + g)),
            new Slip(
                    "begun-scaled",
                    "starts with v = (1 − β)g. v must start at 0. Then the first v is g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + (t == 1 ? 1 - BETA : 1) * g)),
            new Slip(
                    "begun-with-gradient",
                    "starts with v equal to the first gradient, and then adds that gradient once more. v must start"
                            + " at 0.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (t == 1 ? g : v[0]) + g)),
            new Slip(
                    "begun-with-value",
                    "starts with v = θ. v must start at 0.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (t == 1 ? theta : v[0]) + g)));

    static final List<Slip> ALL = Stream.of(OWN, Slip.ofValue(RULE), Slip.ofMemory(RULE, "v"))
            .flatMap(List::stream)
            .toList();

    private MomentumSlips() {}
}
