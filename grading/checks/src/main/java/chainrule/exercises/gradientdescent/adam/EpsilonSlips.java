package chainrule.exercises.gradientdescent.adam;

import static chainrule.exercises.gradientdescent.adam.AdamRule.EPSILON;
import static chainrule.exercises.gradientdescent.adam.AdamRule.ETA;
import static chainrule.exercises.gradientdescent.adam.AdamRule.MEANS;
import static chainrule.exercises.gradientdescent.adam.AdamRule.rule;

import chainrule.exercises.gradientdescent.Slip;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adam with another ε, in another place, or without one, which gradients near 0 reveal. */
final class EpsilonSlips {

    static final List<Slip> ALL = Stream.concat(
                    Stream.of(
                            quotient(
                                    "no-epsilon",
                                    "divides by √ŝ without adding ε. Where all gradients are 0, √ŝ is 0 too, and 0/0 is NaN: divide"
                                            + " by √ŝ + ε.",
                                    (m, s, c1, c2) -> m / c1 / Math.sqrt(s / c2)),
                            quotient(
                                    "epsilon-inside-root",
                                    "has ε inside the root, where it has the effect of 10⁻⁴. Divide by √ŝ + ε.",
                                    (m, s, c1, c2) -> m / c1 / Math.sqrt(s / c2 + EPSILON)),
                            quotient(
                                    "epsilon-outside-fraction",
                                    "adds ε to the whole fraction. ε belongs in the denominator: m̂/(√ŝ + ε), with"
                                            + " brackets.",
                                    (m, s, c1, c2) -> m / c1 / Math.sqrt(s / c2) + EPSILON),
                            quotient(
                                    "epsilon-outside-fraction",
                                    "adds ε after the multiplication by η. ε belongs in the denominator: m̂/(√ŝ + ε), with"
                                            + " brackets.",
                                    (m, s, c1, c2) -> m / c1 / Math.sqrt(s / c2) + EPSILON / ETA),
                            quotient(
                                    "epsilon-outside-fraction",
                                    "subtracts ε from the whole fraction. ε belongs in the denominator: m̂/(√ŝ + ε).",
                                    (m, s, c1, c2) -> m / c1 / Math.sqrt(s / c2) - EPSILON / ETA),
                            quotient(
                                    "epsilon-subtracted",
                                    "subtracts ε from the root. Add ε so that the denominator is never 0.",
                                    (m, s, c1, c2) -> m / c1 / (Math.sqrt(s / c2) - EPSILON)),
                            quotient(
                                    "epsilon-on-numerator",
                                    "has ε in the numerator. ε belongs in the denominator: m̂/(√ŝ + ε).",
                                    (m, s, c1, c2) -> (m / c1 + EPSILON) / Math.sqrt(s / c2))),
                    IntStream.rangeClosed(1, 12).filter(digits -> digits != 8).mapToObj(digits -> ofEpsilon(-digits)))
            .toList();

    private EpsilonSlips() {}

    private static Slip quotient(String id, String says, AdamRule.Quotient quotient) {
        return new Slip(id, says, rule(MEANS, quotient));
    }

    private static Slip ofEpsilon(int power) {
        double epsilon = Math.pow(10, power);
        return quotient(
                "epsilon-value",
                "uses an ε of 10 to the power of %d. It must be 10⁻⁸.".formatted(power),
                (m, s, c1, c2) -> m / c1 / (Math.sqrt(s / c2) + epsilon));
    }
}
