package chainrule.exercises.gradientdescent.adam;

import static chainrule.exercises.gradientdescent.adam.AdamRule.AS_WRITTEN;
import static chainrule.exercises.gradientdescent.adam.AdamRule.B1;
import static chainrule.exercises.gradientdescent.adam.AdamRule.B2;
import static chainrule.exercises.gradientdescent.adam.AdamRule.EPSILON;
import static chainrule.exercises.gradientdescent.adam.AdamRule.ETA;
import static chainrule.exercises.gradientdescent.adam.AdamRule.MEANS;
import static chainrule.exercises.gradientdescent.adam.AdamRule.QUOTIENT;
import static chainrule.exercises.gradientdescent.adam.AdamRule.rule;

import chainrule.exercises.gradientdescent.Slip;
import java.util.List;
import java.util.stream.Stream;

/** What students write in place of Adam's rule. */
final class AdamSlips {

    private static final List<Slip> QUOTIENTS = List.of(
            quotient(
                    "update-sign",
                    "has the opposite sign, so it goes uphill. Subtract: θ − η m̂/(√ŝ + ε).",
                    (m, s, c1, c2) -> -QUOTIENT.of(m, s, c1, c2)),
            quotient(
                    "no-bias-correction",
                    "uses m and s as they are. Both start at 0 and are too small at first: divide them by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / (Math.sqrt(s) + EPSILON)),
            quotient(
                    "m-not-corrected",
                    "corrects only s. m starts at 0 too, so divide it by 1 − β₁ᵗ.",
                    (m, s, c1, c2) -> m / (Math.sqrt(s / c2) + EPSILON)),
            quotient(
                    "s-not-corrected",
                    "corrects only m. s starts at 0 too, so divide it by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s) + EPSILON)),
            quotient(
                    "corrections-exchanged",
                    "has the corrections swapped. m must be divided by 1 − β₁ᵗ, and s by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c2 / (Math.sqrt(s / c1) + EPSILON)),
            quotient(
                    "correction-with-other-beta",
                    "corrects both with β₁. s must be divided by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s / c1) + EPSILON)),
            quotient(
                    "correction-with-other-beta",
                    "corrects both with β₂. m must be divided by 1 − β₁ᵗ.",
                    (m, s, c1, c2) -> m / c2 / (Math.sqrt(s / c2) + EPSILON)),
            quotient(
                    "correction-multiplied",
                    "multiplies by the corrections. m and s are too small at first, so divide by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m * c1 / (Math.sqrt(s * c2) + EPSILON)),
            quotient(
                    "correction-multiplied",
                    "multiplies m by its correction. m is too small at first, so divide it by 1 − β₁ᵗ.",
                    (m, s, c1, c2) -> m * c1 / (Math.sqrt(s / c2) + EPSILON)),
            quotient(
                    "correction-multiplied",
                    "multiplies s by its correction. s is too small at first, so divide it by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s * c2) + EPSILON)),
            quotient(
                    "no-square-root",
                    "divides by ŝ itself. ŝ is a mean of squares, so take its root.",
                    (m, s, c1, c2) -> m / c1 / (s / c2 + EPSILON)),
            quotient(
                    "no-second-moment",
                    "does not divide by √ŝ. Without that it is momentum, not Adam.",
                    (m, s, c1, c2) -> m / c1),
            quotient(
                    "eta-ignored",
                    "is m̂/(√ŝ + ε) itself. Multiply it by η.",
                    (m, s, c1, c2) -> QUOTIENT.of(m, s, c1, c2) / ETA),
            quotient(
                    "eta-twice",
                    "multiplies by η twice. Multiply only once.",
                    (m, s, c1, c2) -> ETA * QUOTIENT.of(m, s, c1, c2)),
            quotient(
                    "correction-outside-root",
                    "divides √s by 1 − β₂ᵗ. Divide s by it first, and then take the root.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s) / c2 + EPSILON)));

    private static final List<Slip> OTHERS = List.of(
            new Slip(
                    "gradient-not-mean",
                    "divides g itself by √ŝ + ε. That is another variant: Adam uses the mean m̂ of the gradients.",
                    (theta, g, a, t) -> {
                        MEANS.update(a, g);
                        return theta - ETA * g / (Math.sqrt(a[1] / (1 - Math.pow(B2, t))) + EPSILON);
                    }),
            new Slip(
                    "no-memory",
                    "forgets m and s. Keep them from step to step: each is a mean over all steps.",
                    (theta, g, a, t) -> theta - ETA * g / (Math.abs(g) + EPSILON)),
            new Slip(
                    "correction-kept",
                    "writes the corrected m̂ and ŝ back into m and s. What is kept for the next step must stay uncorrected.",
                    (theta, g, a, t) -> {
                        MEANS.update(a, g);
                        a[0] /= 1 - Math.pow(B1, t);
                        a[1] /= 1 - Math.pow(B2, t);
                        return theta - ETA * a[0] / (Math.sqrt(a[1]) + EPSILON);
                    }),
            clocked(
                    "t-stuck",
                    "is always corrected as if it were the first. t must grow by one in each step.",
                    turn -> 1),
            clocked(
                    "t-one-ahead",
                    "uses a t that is one too high. The first step must have t = 1.",
                    turn -> turn.step() + 1),
            clocked(
                    "t-per-parameter",
                    "counts t once for each parameter. t is the number of the step and must be the same for all parameters.",
                    turn -> turn.parameters() * (turn.step() - 1) + turn.parameter() + 1),
            clocked(
                    "t-per-entry",
                    "counts t once for each entry. t is the number of the step and must be the same for all entries.",
                    turn -> turn.entries() * (turn.step() - 1) + turn.entry() + 1));

    static final List<Slip> ALL = Stream.of(
                    QUOTIENTS,
                    AveragesSlips.ALL,
                    OTHERS,
                    Slip.ofValue(AS_WRITTEN),
                    Slip.ofMemory(AS_WRITTEN, "m and s"),
                    EpsilonSlips.ALL)
            .flatMap(List::stream)
            .toList();

    private AdamSlips() {}

    static Slip quotient(String id, String says, AdamRule.Quotient quotient) {
        return new Slip(id, says, rule(MEANS, quotient));
    }

    private static Slip clocked(String id, String says, Slip.Clock clock) {
        return new Slip(id, says, AS_WRITTEN, clock);
    }
}
