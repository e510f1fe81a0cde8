package chainrule.exercises.gradientdescent.adam;

import static chainrule.exercises.gradientdescent.adam.AdamRule.B1;
import static chainrule.exercises.gradientdescent.adam.AdamRule.B2;
import static chainrule.exercises.gradientdescent.adam.AdamRule.EPSILON;
import static chainrule.exercises.gradientdescent.adam.AdamRule.ETA;
import static chainrule.exercises.gradientdescent.adam.AdamRule.QUOTIENT;
import static chainrule.exercises.gradientdescent.adam.AdamRule.rule;

import chainrule.exercises.gradientdescent.OptimizerCase;
import chainrule.exercises.gradientdescent.Slip;
import chainrule.grader.Case;
import java.util.Arrays;
import java.util.List;

/** Mistakes in Adam that end in NaN; the entries that are NaN and the numbers of the others tell them apart. */
final class NanSlips {

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "gradient-not-squared",
                    "gives NaN where gradients are negative: there s is negative too and has no root. s must be a mean of g².",
                    rule(
                            (a, g) -> {
                                a[0] = B1 * a[0] + (1 - B1) * g;
                                a[1] = B2 * a[1] + (1 - B2) * g;
                            },
                            QUOTIENT)),
            new Slip(
                    "one-array-for-both",
                    "uses one array for both m and s, so that what is written into one is in the other as well."
                            + " Each needs its own array.",
                    rule(
                            (a, g) -> {
                                double m = B1 * a[0] + (1 - B1) * g;
                                a[0] = B2 * m + (1 - B2) * g * g;
                                a[1] = a[0];
                            },
                            QUOTIENT)),
            new Slip(
                    "correction-not-a-power",
                    "gives NaN everywhere, but not in the first step. Is a correction negative? βᵗ must be Math.pow(beta, t),"
                            + " not beta * t.",
                    (theta, g, a, t) -> theta - ETA * g / (Math.abs(g) + EPSILON) + (t == 1 ? 0 : Double.NaN)),
            new Slip(
                    "divided-by-zero",
                    "gives NaN everywhere. Is 1 − βᵗ 0 in the first step? That is so if t is still 0 there, or if βᵗ is written as"
                            + " Math.pow(t, beta) instead of Math.pow(beta, t).",
                    rule((a, g) -> a[0] = a[1] = Double.NaN, QUOTIENT)));

    private NanSlips() {}

    /** Fails, naming a mistake, if some of the entries are NaN for a visible reason. */
    static void require(Case c, OptimizerCase d, int k, int steps, double[][] got) {
        if (got.length * got[0].length < 3 || finite(got)) {
            return;
        }
        for (Slip slip : SLIPS) {
            c.require(!same(d.change(k, steps, slip), got), slip.id(), "Your step " + slip.says());
        }
    }

    private static boolean finite(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }

    private static boolean same(double[][] a, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                boolean near = Math.abs(a[i][j] - b[i][j]) <= 1e-9 * (Math.abs(a[i][j]) + Math.abs(b[i][j]));
                if (Double.isNaN(a[i][j]) != Double.isNaN(b[i][j]) || !Double.isNaN(a[i][j]) && !near) {
                    return false;
                }
            }
        }
        return true;
    }
}
