package chainrule.exercises.gradientdescent.converged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A question for a convergence criterion. */
record CriterionCase(double[] losses, double tolerance, int patience) {

    private static final double[] TOLERANCES = {0, 0.125, 0.25, 0.3, 0.375};

    /**
     * Far apart, so that a share of the loss and the tolerance itself differ; a best that begins at 1000 must fail too.
     */
    private static final int[] LEVELS = {1, 16, 40, 80_000};

    /**
     * Draws losses in eighths, which doubles represent exactly, so all right ways agree if a gain is exactly the
     * tolerance.
     */
    static List<CriterionCase> draw(IntUnaryOperator below, int n) {
        List<CriterionCase> curves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] losses = new double[below.applyAsInt(20) == 0 ? 20 + below.applyAsInt(20) : below.applyAsInt(11)];
            int trend = below.applyAsInt(3) - 1;
            int level = LEVELS[below.applyAsInt(LEVELS.length)];
            for (int e = 0; e < losses.length; e++) {
                losses[e] = Math.max(1, level + below.applyAsInt(5) + trend * e / 2) / 8.0;
            }
            curves.add(new CriterionCase(
                    losses, TOLERANCES[below.applyAsInt(TOLERANCES.length)], 1 + below.applyAsInt(5)));
        }
        return curves;
    }

    boolean ask(ConvergenceCriterion criterion) {
        return criterion.test(losses.clone(), tolerance, patience);
    }

    boolean isRight() {
        return Criteria.right(losses, tolerance, patience);
    }

    /** What decides the answer. */
    String why() {
        int n = losses.length;
        if (n <= patience) {
            return "there are no more losses than patience";
        }
        return "the %s is %s, and the best of those before is %s"
                .formatted(
                        patience == 1 ? "last loss" : "best of the last %d losses".formatted(patience),
                        Arrays.stream(losses, n - patience, n).min().orElseThrow(),
                        Arrays.stream(losses, 0, n - patience).min().orElseThrow());
    }

    @Override
    public String toString() {
        return "converged(%s, %s, %d)".formatted(Arrays.toString(losses), tolerance, patience);
    }
}
