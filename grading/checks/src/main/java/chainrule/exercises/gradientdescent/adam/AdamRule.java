package chainrule.exercises.gradientdescent.adam;

import chainrule.exercises.gradientdescent.Slip;
import chainrule.exercises.gradientdescent.UpdateRule;
import java.util.List;

/** Adam's rule, and the parts from which other rules are built. */
final class AdamRule {

    static final double ETA = 0.137;
    static final double OTHER_ETA = 0.43;
    static final double B1 = 0.9;
    static final double B2 = 0.999;
    static final double EPSILON = 1e-8;

    static final Averages MEANS = (memory, g) -> {
        memory[0] = B1 * memory[0] + (1 - B1) * g;
        memory[1] = B2 * memory[1] + (1 - B2) * g * g;
    };

    static final Quotient QUOTIENT = (m, s, c1, c2) -> m / c1 / (Math.sqrt(s / c2) + EPSILON);

    /** Right rules: ε may be beside the root or, squared, inside it, and before or after the correction. */
    static final List<Slip> RIGHT = List.of(
            right((m, s, c1, c2) -> m / c1 / (Math.sqrt(s / c2) + EPSILON)),
            right((m, s, c1, c2) -> m / c1 / Math.sqrt(s / c2 + EPSILON * EPSILON)),
            right((m, s, c1, c2) -> m / c1 / ((Math.sqrt(s) + EPSILON) / Math.sqrt(c2))),
            right((m, s, c1, c2) -> m / c1 / Math.sqrt((s + EPSILON * EPSILON) / c2)));

    /** The rule as the lesson writes it. */
    static final UpdateRule AS_WRITTEN = RIGHT.get(0).rule();

    private AdamRule() {}

    /** Computes the quotient from the updated m and s; c1 and c2 are 1 − β₁ᵗ and 1 − β₂ᵗ. */
    @FunctionalInterface
    interface Quotient {
        double of(double m, double s, double c1, double c2);
    }

    /** Updates m and s. */
    @FunctionalInterface
    interface Averages {
        void update(double[] memory, double g);
    }

    private static Slip right(Quotient quotient) {
        return new Slip("right", "is right.", rule(MEANS, quotient));
    }

    static UpdateRule rule(Averages averages, Quotient quotient) {
        return (theta, g, memory, t) -> {
            averages.update(memory, g);
            return theta - ETA * quotient.of(memory[0], memory[1], 1 - Math.pow(B1, t), 1 - Math.pow(B2, t));
        };
    }
}
