package chainrule.exercises.backpropagation.msegradient;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.loss.MeanSquaredError;
import chainrule.tensor.Matrices;
import java.util.Collections;

/** Predictions and targets, the gradient of their mean squared error, and the mistakes in it. */
final class MseCase {

    private static final String MEAN_OVER_ENTRIES =
            "is averaged over all entries. Divide by the number of examples N only: the outputs of an example are summed.";

    private static final String BRACKETS =
            "is %s: Java multiplies and divides before it subtracts. Put brackets around ŷ − y.";

    private final Case c;
    private final int n;
    private final int outputs;
    private final double[][] yHat;
    private final double[][] y;
    private final double[][] error;

    /** The case must already have inputs with the names {@code yHat} and {@code y}. */
    MseCase(Case c) {
        this.c = c;
        yHat = c.lend("yHat");
        y = c.lend("y");
        n = yHat.length;
        outputs = yHat[0].length;
        error = Matrices.subtract(yHat, y);
    }

    Comparison expectGradient() {
        return fixed(c.expect("dYHat", new MeanSquaredError().gradient(yHat, y))
                .ratio(
                        "mse-factor-2",
                        0.5,
                        "is half the right one. The 2 is missing: the derivative of (ŷ − y)² is 2(ŷ − y).")
                .ratio(
                        "mse-gradient-not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size. The 1/N is missing: L is a mean, and its gradient is one too."
                                .formatted(n, n))
                .ratio(
                        "mse-gradient-bare",
                        n / 2.0,
                        "is ŷ − y. Both the 2 of the derivative and the 1/N of the mean are missing: 2/N (ŷ − y).")
                .ratio("mse-mean-over-entries", 1.0 / outputs, MEAN_OVER_ENTRIES)
                .ratio(
                        "mse-averaged-twice",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size. Divide by N only once."
                                .formatted(n, n))
                .ratio(
                        "mse-divided-by-columns",
                        (double) n / outputs,
                        "is divided by %d, the number of columns. Divide by the number of rows, N = %d."
                                .formatted(outputs, n))
                .ratio(
                        "mse-gradient-sign",
                        -1,
                        "has the wrong sign: it is 2/N (y − ŷ). Where ŷ is too high, L grows with ŷ, so the gradient must be positive.")
                .mistake(
                        "mse-gradient-squared",
                        "is 2/N (ŷ − y)², with the square still there. The derivative of e² is 2e.",
                        () -> Matrices.map(error, e -> 2 * e * e / n))
                .mistake(
                        "gradient-is-loss",
                        "holds the part of L of each entry, not its derivative. How does that part change when ŷ grows?",
                        () -> Matrices.map(error, e -> e * e / n))
                .mistake(
                        "mse-gradient-of-absolute",
                        "has only the sign of each error, which is the gradient of |ŷ − y|. It must be 2/N (ŷ − y).",
                        () -> Matrices.map(error, e -> Math.signum(e) / n))
                .mistake(
                        "mse-gradient-collapsed",
                        "is summed over the batch. Each example must have its own gradient: N × C, like ŷ.",
                        () -> Matrices.columnSums(Matrices.scale(2.0 / n, error)))
                .mistake(
                        "mse-gradient-collapsed",
                        "is the mean over the batch, the same in every row. Each example must have its own gradient.",
                        () -> Collections.nCopies(n, Matrices.columnSums(Matrices.scale(2.0 / n / n, error))[0])
                                .toArray(double[][]::new))
                .mistake("mse-brackets", BRACKETS.formatted("ŷ − y · 2/N"), () -> twoSided(1, 2.0 / n))
                .mistake("mse-brackets", BRACKETS.formatted("2/N · ŷ − y"), () -> twoSided(2.0 / n, 1))
                .mistake("mse-brackets", BRACKETS.formatted("ŷ − y / N"), () -> twoSided(1, 1.0 / n))
                .mistake("mse-brackets", BRACKETS.formatted("2ŷ − y / N"), () -> twoSided(2, 1.0 / n))
                .mistake("mse-brackets", BRACKETS.formatted("2ŷ − 2y / N"), () -> twoSided(2, 2.0 / n))
                .mistake("mse-brackets", BRACKETS.formatted("2ŷ / N − y / N"), () -> twoSided(2.0 / n, 1.0 / n))
                .mistake("mse-y-omitted", "is 2/N · ŷ. Subtract the truth: 2/N (ŷ − y).", () -> twoSided(2.0 / n, 0))
                .mistake(
                        "mse-prediction-omitted",
                        "is −2/N · y, without the prediction. It must be 2/N (ŷ − y).",
                        () -> twoSided(0, 2.0 / n))
                .mistake(
                        "mse-gradient-added",
                        "is 2/N (ŷ + y). Take the difference, ŷ − y.",
                        () -> twoSided(2.0 / n, -2.0 / n))
                .mistake(
                        "mse-gradient-absolute",
                        "is 2/N |ŷ − y|. The sign says which way ŷ must move: leave out the absolute value.",
                        () -> Matrices.map(error, e -> 2 * Math.abs(e) / n))
                .mistake(
                        "mse-first-column-of-y",
                        "compares all outputs with the first one of y. Compare each with its own: y[i][c].",
                        this::firstOfY)
                .mistake(
                        "integer-division",
                        "is 0 everywhere. In Java 2 / n of two whole numbers is a whole number: write 2.0 / n.",
                        () -> Matrices.scale(2 / n, error))
                .mistake(
                        "integer-division",
                        "is 0 everywhere. In Java 1 / n of two whole numbers is a whole number: write 2.0 / n.",
                        () -> Matrices.scale(2 * (1 / n), error)));
    }

    private Comparison fixed(Comparison comparison) {
        for (int one : new int[] {-1, 1}) {
            comparison.ratio(
                    one < 0 ? "mse-divided-by-n-minus-1" : "mse-divided-by-n-plus-1",
                    n / (double) (n + one),
                    "is divided by %d. Divide by the number of rows, N = %d.".formatted(n + one, n));
        }
        for (int k : new int[] {3, 4, 5, 10, 32, 100}) {
            comparison.ratio(
                    "fixed-divisor-" + k,
                    (double) n / k,
                    "is divided by %d, however many rows there are. Divide by yHat.length, here %d.".formatted(k, n));
        }
        return comparison;
    }

    private double[][] twoSided(double ofYHat, double ofY) {
        return Matrices.subtract(Matrices.scale(ofYHat, yHat), Matrices.scale(ofY, y));
    }

    private double[][] firstOfY() {
        double[][] wrong = Matrices.copy(yHat);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < outputs; j++) {
                wrong[i][j] = 2.0 / n * (yHat[i][j] - y[i][0]);
            }
        }
        return wrong;
    }
}
