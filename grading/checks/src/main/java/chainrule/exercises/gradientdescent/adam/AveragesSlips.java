package chainrule.exercises.gradientdescent.adam;

import static chainrule.exercises.gradientdescent.adam.AdamRule.B1;
import static chainrule.exercises.gradientdescent.adam.AdamRule.B2;
import static chainrule.exercises.gradientdescent.adam.AdamRule.EPSILON;
import static chainrule.exercises.gradientdescent.adam.AdamRule.ETA;
import static chainrule.exercises.gradientdescent.adam.AdamRule.MEANS;
import static chainrule.exercises.gradientdescent.adam.AdamRule.QUOTIENT;
import static chainrule.exercises.gradientdescent.adam.AdamRule.rule;

import chainrule.exercises.gradientdescent.Slip;
import java.util.List;

/** Adam with m and s brought up to date in a wrong way. */
final class AveragesSlips {

    static final List<Slip> ALL = List.of(
            averages(
                    "betas-swapped",
                    "has β₁ and β₂ the wrong way round: m forgets fast (0.9), s slowly (0.999).",
                    (a, g) -> {
                        a[0] = B2 * a[0] + (1 - B2) * g;
                        a[1] = B1 * a[1] + (1 - B1) * g * g;
                    }),
            new Slip(
                    "betas-swapped",
                    "has β₁ and β₂ the wrong way round: m forgets fast (0.9), s slowly (0.999).",
                    rule(
                            (a, g) -> {
                                a[0] = B2 * a[0] + (1 - B2) * g;
                                a[1] = B1 * a[1] + (1 - B1) * g * g;
                            },
                            (m, s, c1, c2) -> m / c2 / (Math.sqrt(s / c1) + EPSILON))),
            averages(
                    "sum-not-mean",
                    "adds g and g² undiminished: m ← β₁m + (1 − β₁)g and s ← β₂s + (1 − β₂)g² are means.",
                    (a, g) -> {
                        a[0] = B1 * a[0] + g;
                        a[1] = B2 * a[1] + g * g;
                    }),
            averages("sum-not-mean", "adds g undiminished: m ← β₁m + (1 − β₁)g is a mean.", (a, g) -> {
                a[0] = B1 * a[0] + g;
                a[1] = B2 * a[1] + (1 - B2) * g * g;
            }),
            averages("sum-not-mean", "adds g² undiminished: s ← β₂s + (1 − β₂)g² is a mean.", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] = B2 * a[1] + g * g;
            }),
            averages(
                    "square-of-mean",
                    "is made with m² in s. s is the mean of the gradients' squares: s ← β₂s + (1 − β₂)g².",
                    (a, g) -> {
                        a[0] = B1 * a[0] + (1 - B1) * g;
                        a[1] = B2 * a[1] + (1 - B2) * a[0] * a[0];
                    }),
            averages("old-not-diminished", "keeps the whole old m: m ← β₁m + (1 − β₁)g.", (a, g) -> {
                a[0] += (1 - B1) * g;
                a[1] = B2 * a[1] + (1 - B2) * g * g;
            }),
            averages("old-not-diminished", "keeps the whole old s: s ← β₂s + (1 − β₂)g².", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] += (1 - B2) * g * g;
            }),
            averages(
                    "old-not-diminished",
                    "keeps the whole old m and s: m ← β₁m + (1 − β₁)g and s ← β₂s + (1 − β₂)g².",
                    (a, g) -> {
                        a[0] += (1 - B1) * g;
                        a[1] += (1 - B2) * g * g;
                    }),
            averages("square-without-factor", "squares (1 − β₂)g. Only g is squared: s ← β₂s + (1 − β₂)g².", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] = B2 * a[1] + (1 - B2) * g * ((1 - B2) * g);
            }),
            averages("one-beta", "is made with β₁ for s too. s ← β₂s + (1 − β₂)g².", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] = B1 * a[1] + (1 - B1) * g * g;
            }),
            averages("one-beta", "is made with β₂ for m too. m ← β₁m + (1 − β₁)g.", (a, g) -> {
                a[0] = B2 * a[0] + (1 - B2) * g;
                a[1] = B2 * a[1] + (1 - B2) * g * g;
            }),
            averages(
                    "eta-on-gradient",
                    "multiplies the gradient by η before m and s. η belongs to the step alone.",
                    (a, g) -> MEANS.update(a, ETA * g)),
            averages(
                    "state-renewed",
                    "is made with m and s begun anew in each step. Make them once, and keep them.",
                    (a, g) -> {
                        a[0] = (1 - B1) * g;
                        a[1] = (1 - B2) * g * g;
                    }));

    private AveragesSlips() {}

    private static Slip averages(String id, String says, AdamRule.Averages averages) {
        return new Slip(id, says, rule(averages, QUOTIENT));
    }
}
