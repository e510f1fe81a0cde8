package chainrule.exercises.gradientdescent.adam;

import chainrule.exercises.gradientdescent.Descent;
import chainrule.exercises.gradientdescent.Rule;
import chainrule.grader.Comparison;
import java.util.function.IntUnaryOperator;

/** Adam's rule and what it is mistaken for. */
final class AdamMistakes {

    static final double ETA = 0.3;
    private static final double B1 = 0.9;
    private static final double B2 = 0.999;
    private static final double EPSILON = 1e-8;
    static final Rule RIGHT = (theta, g, memory, t) -> {
        remember(memory, g);
        return theta - ETA * mean(memory, t) / (Math.sqrt(square(memory, t)) + EPSILON);
    };
    // Where ε stands, inside the root, beside it or after the correction, is left to choice: 32 ε against
    // a gradient of 0.05 shows below this tolerance, and no mistake does.
    static final double TOLERANCE = 1e-4;

    private static void remember(double[] memory, double g) {
        memory[0] = B1 * memory[0] + (1 - B1) * g;
        memory[1] = B2 * memory[1] + (1 - B2) * g * g;
    }

    private static double mean(double[] memory, int t) {
        return memory[0] / (1 - Math.pow(B1, t));
    }

    private static double square(double[] memory, int t) {
        return memory[1] / (1 - Math.pow(B2, t));
    }

    private AdamMistakes() {}

    /** With another number of the step in the corrections. */
    private static Rule corrected(IntUnaryOperator counter) {
        return (theta, g, memory, t) -> {
            remember(memory, g);
            int wrong = counter.applyAsInt(t);
            return theta - ETA * mean(memory, wrong) / Math.sqrt(square(memory, wrong));
        };
    }

    private interface Quotient {
        double of(double m, double s, double mHat, double sHat);
    }

    private static Rule stepped(Quotient quotient) {
        return (theta, g, memory, t) -> {
            remember(memory, g);
            return theta - quotient.of(memory[0], memory[1], mean(memory, t), square(memory, t));
        };
    }

    /** Without ε, which shows less than the tolerance. */
    static Comparison of(Descent d, String name, int n) {
        Comparison right = d.expect(name, n, RIGHT);
        d.mistake(
                right,
                name,
                n,
                "update-sign",
                "went uphill. Subtract: θ − η m̂/(√ŝ + ε).",
                stepped((m, s, mHat, sHat) -> -ETA * mHat / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "no-bias-correction",
                "uses m and s as they are. Both start at 0 and are too small at"
                        + " first: divide by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                stepped((m, s, mHat, sHat) -> ETA * m / Math.sqrt(s)));
        d.mistake(
                right,
                name,
                n,
                "m-not-corrected",
                "corrects s alone. m starts at 0 too: divide it by 1 − β₁ᵗ.",
                stepped((m, s, mHat, sHat) -> ETA * m / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "s-not-corrected",
                "corrects m alone. s starts at 0 too: divide it by 1 − β₂ᵗ.",
                stepped((m, s, mHat, sHat) -> ETA * mHat / Math.sqrt(s)));
        d.mistake(
                right,
                name,
                n,
                "no-square-root",
                "divides by ŝ itself. ŝ is a mean of squares: take its root.",
                stepped((m, s, mHat, sHat) -> ETA * mHat / sHat));
        d.mistake(
                right,
                name,
                n,
                "no-second-moment",
                "does not divide by √ŝ: that is momentum, not Adam.",
                stepped((m, s, mHat, sHat) -> ETA * mHat));
        d.mistake(
                right,
                name,
                n,
                "eta-ignored",
                "has a step of about 1 in each entry: η scales it.",
                stepped((m, s, mHat, sHat) -> mHat / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "t-stuck",
                "corrects every step as if it were the first: t grows by one each step.",
                corrected(t -> 1));
        d.mistake(
                right,
                name,
                n,
                "t-one-ahead",
                "counts steps one too high: the first step has t = 1.",
                corrected(t -> t + 1));
        d.mistake(
                right,
                name,
                n,
                "no-memory",
                "forgets m and s between steps: each is an average over all steps.",
                (theta, g, memory, t) -> theta - ETA * g / Math.abs(g));
        d.mistake(
                right,
                name,
                n,
                "betas-swapped",
                "has β₁ and β₂ the wrong way round: m forgets fast (0.9), s slowly" + " (0.999).",
                (theta, g, memory, t) -> {
                    memory[0] = B2 * memory[0] + (1 - B2) * g;
                    memory[1] = B1 * memory[1] + (1 - B1) * g * g;
                    double mHat = memory[0] / (1 - Math.pow(B2, t));
                    return theta - ETA * mHat / Math.sqrt(memory[1] / (1 - Math.pow(B1, t)));
                });
        d.mistake(
                right,
                name,
                n,
                "eta-twice",
                "has η twice. Once, in the step, is enough.",
                stepped((m, s, mHat, sHat) -> ETA * ETA * mHat / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "correction-multiplied",
                "multiplies by the corrections. m and s are too small at first: divide by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                (theta, g, memory, t) -> {
                    remember(memory, g);
                    double mHat = memory[0] * (1 - Math.pow(B1, t));
                    return theta - ETA * mHat / Math.sqrt(memory[1] * (1 - Math.pow(B2, t)));
                });
        d.mistake(
                right,
                name,
                n,
                "correction-kept",
                "writes the corrected m̂ and ŝ back into m and s. What is remembered stays uncorrected.",
                (theta, g, memory, t) -> {
                    remember(memory, g);
                    memory[0] = mean(memory, t);
                    memory[1] = square(memory, t);
                    return theta - ETA * memory[0] / Math.sqrt(memory[1]);
                });
        d.mistake(
                right,
                name,
                n,
                "sum-not-mean",
                "adds g and g² undiminished: m ← β₁m + (1 − β₁)g and s ← β₂s + (1 − β₂)g² are means.",
                stepped((m, s, mHat, sHat) -> ETA * mHat / (1 - B1) / Math.sqrt(sHat / (1 - B2))));
        int first = "W".equals(name) ? -1 : 0;
        d.mistake(
                right,
                name,
                n,
                "t-per-parameter",
                "counts t once for each parameter. t is the number of the step, the same for all of them.",
                corrected(t -> 2 * t + first));
        return d.oneMemory(right, name, n, RIGHT, "m and s").within(TOLERANCE);
    }
}
