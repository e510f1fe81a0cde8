package chainrule.exercises.gradientdescent.momentum;

import chainrule.exercises.gradientdescent.Rule;
import chainrule.exercises.gradientdescent.Slip;
import java.util.List;
import java.util.stream.Stream;

/** Momentum's rule and what it is mistaken for. */
final class MomentumSlips {

    static final double ETA = 0.137;
    static final double OTHER_ETA = 0.43;
    static final double BETA = 0.83;
    static final double OTHER_BETA = 0.59;
    private static final Rule RULE = (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + g);
    static final Slip RIGHT = new Slip("right", "is right.", RULE);

    private static final List<Slip> OWN = List.of(
            new Slip(
                    "update-sign",
                    "has the opposite sign: it goes with the velocity, uphill. Subtract: θ − ηv.",
                    (theta, g, v, t) -> theta + ETA * (v[0] = BETA * v[0] + g)),
            new Slip(
                    "no-memory",
                    "is that of plain gradient steps. Is v made anew in each step, or β not kept by the constructor?",
                    (theta, g, v, t) -> theta - ETA * g),
            new Slip(
                    "beta-ignored",
                    "is made with v ← v + g. β says how much of the old v stays: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] += g)),
            new Slip(
                    "averaged-velocity",
                    "is made with (1 − β)g in place of g. That is another variant; here v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + (1 - BETA) * g)),
            new Slip(
                    "eta-ignored",
                    "is made with v alone. η scales the step: θ ← θ − ηv.",
                    (theta, g, v, t) -> theta - (v[0] = BETA * v[0] + g)),
            new Slip(
                    "eta-twice",
                    "has η in v and in the step. Once is enough.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + ETA * g)),
            new Slip(
                    "eta-beta-exchanged",
                    "is made with η and β exchanged. It is v ← βv + g and θ ← θ − ηv, and the constructor is given η"
                            + " first.",
                    (theta, g, v, t) -> theta - BETA * (v[0] = ETA * v[0] + g)),
            new Slip(
                    "nesterov",
                    "looks ahead by one more βv. That is Nesterov's variant; here θ ← θ − ηv.",
                    (theta, g, v, t) -> theta - ETA * (g + BETA * (v[0] = BETA * v[0] + g))),
            new Slip(
                    "old-velocity",
                    "is made with the v of before. First v ← βv + g, then θ ← θ − ηv.",
                    (theta, g, v, t) -> {
                        double next = theta - ETA * v[0];
                        v[0] = BETA * v[0] + g;
                        return next;
                    }),
            new Slip(
                    "beta-on-gradient",
                    "is made with v ← v + βg. β belongs to the old v: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] += BETA * g)),
            new Slip(
                    "beta-on-both",
                    "is made with v ← β(v + g), or with a step of ηβv. β belongs to the old v alone: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (v[0] + g))),
            new Slip(
                    "beta-swapped",
                    "is made with v ← (1 − β)v + βg. β says how much of the old v stays: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = (1 - BETA) * v[0] + BETA * g)),
            new Slip(
                    "beta-complement",
                    "is made with v ← (1 − β)v + g. β itself says how much of the old v stays: v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = (1 - BETA) * v[0] + g)),
            new Slip(
                    "beta-squared",
                    "is made with v ← β²v + g. Once is enough: is v multiplied by β in two places?",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * BETA * v[0] + g)),
            new Slip(
                    "velocity-subtracts",
                    "is made with v ← g − βv: the old v pulls the wrong way. It is v ← βv + g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = g - BETA * v[0])),
            new Slip(
                    "beta-on-value",
                    "is made with θ ← βθ − ηv. β belongs to v: θ ← θ − ηv.",
                    (theta, g, v, t) -> BETA * theta - ETA * (v[0] = BETA * v[0] + g)),
            new Slip(
                    "begun-scaled",
                    "is made with a first v of (1 − β)g. v begins at 0, so that the first v is g.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + (t == 1 ? 1 - BETA : 1) * g)),
            new Slip(
                    "begun-with-gradient",
                    "is made with a v that begins as the first gradient, to which the first step adds g once more. v begins"
                            + " at 0.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (t == 1 ? g : v[0]) + g)),
            new Slip(
                    "begun-with-value",
                    "is made with a v that begins as θ. v begins at 0.",
                    (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (t == 1 ? theta : v[0]) + g)));

    static final List<Slip> ALL = Stream.of(OWN, Slip.ofValue(RULE), Slip.ofMemory(RULE, "v"))
            .flatMap(List::stream)
            .toList();

    private MomentumSlips() {}
}
