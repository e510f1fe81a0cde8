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

/** What Adam's rule is mistaken for. */
final class AdamSlips {

    private static final List<Slip> QUOTIENTS = List.of(
            quotient(
                    "update-sign",
                    "has the opposite sign: it goes uphill. Subtract: θ − η m̂/(√ŝ + ε).",
                    (m, s, c1, c2) -> -QUOTIENT.of(m, s, c1, c2)),
            quotient(
                    "no-bias-correction",
                    "uses m and s as they are. Both start at 0 and are too small at first: divide by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / (Math.sqrt(s) + EPSILON)),
            quotient(
                    "m-not-corrected",
                    "corrects s alone. m starts at 0 too: divide it by 1 − β₁ᵗ.",
                    (m, s, c1, c2) -> m / (Math.sqrt(s / c2) + EPSILON)),
            quotient(
                    "s-not-corrected",
                    "corrects m alone. s starts at 0 too: divide it by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s) + EPSILON)),
            quotient(
                    "corrections-exchanged",
                    "is made with the corrections exchanged: m is divided by 1 − β₁ᵗ, and s by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c2 / (Math.sqrt(s / c1) + EPSILON)),
            quotient(
                    "correction-with-other-beta",
                    "corrects both with β₁. s is divided by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s / c1) + EPSILON)),
            quotient(
                    "correction-with-other-beta",
                    "corrects both with β₂. m is divided by 1 − β₁ᵗ.",
                    (m, s, c1, c2) -> m / c2 / (Math.sqrt(s / c2) + EPSILON)),
            quotient(
                    "correction-multiplied",
                    "multiplies by the corrections. m and s are too small at first: divide by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m * c1 / (Math.sqrt(s * c2) + EPSILON)),
            quotient(
                    "correction-multiplied",
                    "multiplies m by its correction. m is too small at first: divide it by 1 − β₁ᵗ.",
                    (m, s, c1, c2) -> m * c1 / (Math.sqrt(s / c2) + EPSILON)),
            quotient(
                    "correction-multiplied",
                    "multiplies s by its correction. s is too small at first: divide it by 1 − β₂ᵗ.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s * c2) + EPSILON)),
            quotient(
                    "no-square-root",
                    "divides by ŝ itself. ŝ is a mean of squares: take its root.",
                    (m, s, c1, c2) -> m / c1 / (s / c2 + EPSILON)),
            quotient(
                    "no-second-moment",
                    "does not divide by √ŝ. Without that it is momentum, not Adam.",
                    (m, s, c1, c2) -> m / c1),
            quotient(
                    "eta-ignored",
                    "is m̂/(√ŝ + ε) itself. η scales it.",
                    (m, s, c1, c2) -> QUOTIENT.of(m, s, c1, c2) / ETA),
            quotient("eta-twice", "has η twice. Once is enough.", (m, s, c1, c2) -> ETA * QUOTIENT.of(m, s, c1, c2)),
            quotient(
                    "correction-outside-root",
                    "divides √s by 1 − β₂ᵗ. First s is divided by it, and then the root is taken.",
                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s) / c2 + EPSILON)));

    private static final List<Slip> OTHERS = List.of(
            new Slip(
                    "gradient-not-mean",
                    "divides g itself by √ŝ + ε. That is another variant; Adam takes the mean m̂ of the gradients.",
                    (theta, g, a, t) -> {
                        MEANS.update(a, g);
                        return theta - ETA * g / (Math.sqrt(a[1] / (1 - Math.pow(B2, t))) + EPSILON);
                    }),
            new Slip(
                    "no-memory",
                    "forgets m and s between steps: each is an average over all steps.",
                    (theta, g, a, t) -> theta - ETA * g / (Math.abs(g) + EPSILON)),
            new Slip(
                    "correction-kept",
                    "writes the corrected m̂ and ŝ back into m and s. What is remembered stays uncorrected.",
                    (theta, g, a, t) -> {
                        MEANS.update(a, g);
                        a[0] /= 1 - Math.pow(B1, t);
                        a[1] /= 1 - Math.pow(B2, t);
                        return theta - ETA * a[0] / (Math.sqrt(a[1]) + EPSILON);
                    }),
            clocked("t-stuck", "corrects every step as if it were the first. t grows by one in each step.", turn -> 1),
            clocked("t-one-ahead", "counts steps one too high. The first step has t = 1.", turn -> turn.step() + 1),
            clocked(
                    "t-per-parameter",
                    "counts t once for each parameter. t is the number of the step, the same for all of them.",
                    turn -> turn.parameters() * (turn.step() - 1) + turn.parameter() + 1),
            clocked(
                    "t-per-entry",
                    "counts t once for each entry. t is the number of the step, the same for all of them.",
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
