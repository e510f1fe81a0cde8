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

/** Adam with wrong updates of m and s. */
final class AveragesSlips {

    static final List<Slip> ALL = List.of(
            averages(
                    "betas-swapped",
                    "has β₁ and β₂ the wrong way round: m must use β₁ = 0.9, and s must use β₂ = 0.999.",
                    (a, g) -> {
                        a[0] = B2 * a[0] + (1 - B2) * g;
                        a[1] = B1 * a[1] + (1 - B1) * g * g;
                    }),
            new Slip(
                    "betas-swapped",
                    "has β₁ and β₂ the wrong way round: m must use β₁ = 0.9, and s must use β₂ = 0.999.",
                    rule(
                            (a, g) -> {
                                a[0] = B2 * a[0] + (1 - B2) * g;
                                a[1] = B1 * a[1] + (1 - B1) * g * g;
                            },
                            (m, s, c1, c2) -> m / c2 / (Math.sqrt(s / c1) + EPSILON))),
            averages(
                    "sum-not-mean",
                    "adds all of g and g². m and s must be means: m ← β₁m + (1 − β₁)g and s ← β₂s + (1 − β₂)g².",
                    (a, g) -> {
                        a[0] = B1 * a[0] + g;
                        a[1] = B2 * a[1] + g * g;
                    }),
            averages("sum-not-mean", "adds all of g to m. m must be a mean: m ← β₁m + (1 − β₁)g.", (a, g) -> {
                a[0] = B1 * a[0] + g;
                a[1] = B2 * a[1] + (1 - B2) * g * g;
            }),
            averages("sum-not-mean", "adds all of g² to s. s must be a mean: s ← β₂s + (1 − β₂)g².", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] = B2 * a[1] + g * g;
            }),
            averages(
                    "square-of-mean",
                    "uses m² in s. s must be the mean of the squared gradients: s ← β₂s + (1 − β₂)g².",
                    (a, g) -> {
                        a[0] = B1 * a[0] + (1 - B1) * g;
                        a[1] = B2 * a[1] + (1 - B2) * a[0] * a[0];
                    }),
            averages("old-not-diminished", "keeps all of the old m. It must be m ← β₁m + (1 − β₁)g.", (a, g) -> {
                a[0] += (1 - B1) * g;
                a[1] = B2 * a[1] + (1 - B2) * g * g;
            }),
            averages("old-not-diminished", "keeps all of the old s. It must be s ← β₂s + (1 − β₂)g².", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] += (1 - B2) * g * g;
            }),
            averages(
                    "old-not-diminished",
                    "keeps all of the old m and s. It must be m ← β₁m + (1 − β₁)g and s ← β₂s + (1 − β₂)g².",
                    (a, g) -> {
                        a[0] += (1 - B1) * g;
                        a[1] += (1 - B2) * g * g;
                    }),
            averages(
                    "square-without-factor",
                    "squares (1 − β₂)g. Only g must be squared: s ← β₂s + (1 − β₂)g².",
                    (a, g) -> {
                        a[0] = B1 * a[0] + (1 - B1) * g;
                        a[1] = B2 * a[1] + (1 - B2) * g * ((1 - B2) * g);
                    }),
            averages("one-beta", "uses β₁ for s too. It must be s ← β₂s + (1 − β₂)g².", (a, g) -> {
                a[0] = B1 * a[0] + (1 - B1) * g;
                a[1] = B1 * a[1] + (1 - B1) * g * g;
            }),
            averages("one-beta", "uses β₂ for m too. It must be m ← β₁m + (1 − β₁)g.", (a, g) -> {
                a[0] = B2 * a[0] + (1 - B2) * g;
                a[1] = B2 * a[1] + (1 - B2) * g * g;
            }),
            averages(
                    "eta-on-gradient",
                    "multiplies the gradient by η before it goes into m and s. Use η only when θ is changed.",
                    (a, g) -> MEANS.update(a, ETA * g)),
            averages(
                    "state-renewed",
                    "starts m and s at 0 again in each step. Make them once, and keep them from step to step.",
                    (a, g) -> {
                        a[0] = (1 - B1) * g;
                        a[1] = (1 - B2) * g * g;
                    }));

    private AveragesSlips() {}

    private static Slip averages(String id, String says, AdamRule.Averages averages) {
        return new Slip(id, says, rule(averages, QUOTIENT));
    }
}
