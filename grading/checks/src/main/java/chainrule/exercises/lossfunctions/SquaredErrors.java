package chainrule.exercises.lossfunctions;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;

/** Predictions and targets in which all rows and columns have different errors. */
public final class SquaredErrors {

    private SquaredErrors() {}

    /** Gives the case {@code yHat} and {@code y}. */
    public static Case draw(Case c, int n, int outputs) {
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
        return c.with("yHat", yHat).with("y", y);
    }

    /** Errors of all sizes, which show what is cut off or rounded. */
    public static Case spread(Case c) {
        c.spread("yHat", 4, 3, 400);
        c.spread("y", 4, 3, 400);
        return c;
    }

    /** Errors so small that they show numbers kept with few decimals. */
    public static Case small(Case c) {
        return c.with("yHat", new double[][] {{0.25, 1}, {-0.5, 2}}).with("y", new double[][] {
            {0.2503, 1.0004}, {-0.5002, 1.9999}
        });
    }

    /** The loss of the case's {@code yHat} and {@code y}. */
    public static LossCase loss(Case c) {
        return new LossCase(c, "yHat", SquaredErrorMistakes::right);
    }
}
