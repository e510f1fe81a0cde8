package chainrule.exercises.lossfunctions;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;

/** Predictions and targets of which no two rows or columns are wrong by the same. */
public final class SquaredErrors {

    private SquaredErrors() {}

    /** Gives the case {@code yHat} and {@code y}. */
    public static void draw(Case c, int n, int outputs) {
        double[][] yHat = Matrices.scale(1.5, c.matrix("yHat", n, outputs));
        double[][] y = c.matrix("y", n, outputs);
        // Never 0 in both: there nothing would be wrong, and code that skips a 0 would be right.
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < outputs; j++) {
                if (yHat[i][j] == 0 && y[i][j] == 0) {
                    (i % 2 == 0 ? yHat : y)[i][j] = 0.6 + 0.1 * i;
                }
            }
        }
        // Once too high, once too low: differences and their absolute values must not add up to the same.
        yHat[0][0] = Math.abs(yHat[0][0]);
        y[0][0] = -Math.abs(y[0][0]);
        if (n > 1) {
            yHat[1][0] = -Math.abs(yHat[1][0]);
            y[1][0] = Math.abs(y[1][0]);
        }
        // Further decimals, so that no two rows are wrong by the same.
        for (int i = 0; i < n; i++) {
            yHat[i][0] += yHat[i][0] == 0 ? 0 : 0.0003 * (i + 1);
        }
        c.given("yHat", yHat);
        c.given("y", y);
    }
}
