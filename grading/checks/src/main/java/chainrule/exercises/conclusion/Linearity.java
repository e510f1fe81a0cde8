package chainrule.exercises.conclusion;

import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Checks whether answers, or the logits behind probabilities, are a linear function of x. */
final class Linearity {

    private static final int LINES = 20;

    /** The rounding in a logit that is computed from a probability near 1. */
    private static final double ROUNDING = 1e-6;

    private static final double NOISE = 1e-9;

    private Linearity() {}

    /** @param x rows; each pair of them defines a line */
    static boolean is(Learner learner, double[][] x) {
        int bends = 0;
        int seen = 0;
        for (int line = 0; line < LINES; line++) {
            double[] a = x[2 * line];
            double[] b = x[2 * line + 1];
            double[][] onIt = {a, middle(a, b), b};
            double[][] yHat = learner.predict(Matrices.copy(onIt));
            if (yHat.length != onIt.length) {
                return false;
            }
            double[][] z = Arrays.stream(yHat).map(RecoveredLogits::of).toArray(double[][]::new);
            for (int k = 0; k < z[0].length; k++) {
                double change = Math.abs(z[2][k] - z[0][k]);
                if (Double.isFinite(change + z[1][k]) && change > ROUNDING) {
                    seen++;
                    bends += Math.abs(z[0][k] - 2 * z[1][k] + z[2][k]) > ROUNDING * change + NOISE ? 1 : 0;
                }
            }
        }
        return seen > LINES / 2 && bends == 0;
    }

    private static double[] middle(double[] a, double[] b) {
        double[] m = new double[a.length];
        Arrays.setAll(m, j -> (a[j] + b[j]) / 2);
        return m;
    }
}
