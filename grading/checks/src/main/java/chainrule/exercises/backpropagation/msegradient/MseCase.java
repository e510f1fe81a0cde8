package chainrule.exercises.backpropagation.msegradient;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.loss.MeanSquaredError;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Predictions and targets, the mean squared error for them, and its mistakes. */
final class MseCase {

    private static final String MEAN_OVER_ENTRIES =
            "is averaged over all entries. The mean is over the N examples; the outputs of an example are summed.";

    private final Case c;
    private final int n;
    private final int outputs;
    private final double[][] yHat;
    private final double[][] y;
    private final double[][] error;

    MseCase(Case c) {
        this.c = c;
        n = c.size("N", "the batch size");
        outputs = c.size("C", "the number of outputs");
        yHat = c.matrix("yHat", n, outputs);
        y = c.matrix("y", n, outputs);
        error = Matrices.subtract(yHat, y);
    }

    Comparison expectValue() {
        double right = new MeanSquaredError().value(yHat, y);
        return c.expect("L", right)
                .ratio("mse-mean-over-entries", 1.0 / outputs, MEAN_OVER_ENTRIES)
                .ratio("mse-not-averaged", n, "is the sum. The mean divides it by N, the number of rows.")
                .ratio(
                        "mse-half",
                        0.5,
                        "is half the right one. Some books write ½ there; this course's formula has none.")
                .mistaken(
                        "mse-root",
                        "is the square root of it. The loss is the mean square itself.",
                        () -> Math.sqrt(right))
                .mistaken(
                        "mse-absolute",
                        "is the mean of |ŷ − y|. The errors are squared here.",
                        () -> mean(error, Math::abs))
                .mistaken(
                        "mse-not-squared",
                        "is the mean of ŷ − y: too high and too low cancel. Square each error.",
                        () -> mean(error, e -> e))
                .mistaken(
                        "mse-squared-sum",
                        "squares the sum of each row's errors. Square each error, then add.",
                        () -> mean(Matrices.columnSums(Matrices.transpose(error)), e -> e * e))
                .mistaken(
                        "mse-last-example",
                        "holds the last row only. Every example adds its part: += instead of =.",
                        () -> mean(new double[][] {error[n - 1]}, e -> e * e))
                .mistaken(
                        "mse-last-entry",
                        "holds the last entry only. Every error adds its square: += instead of =.",
                        () -> error[n - 1][outputs - 1] * error[n - 1][outputs - 1] / n)
                .mistaken(
                        "integer-division",
                        "is 0. In Java 1 / n of two whole numbers is a whole number, 0: write 1.0 / n.",
                        () -> 0.0);
    }

    Comparison expectGradient() {
        return c.expect("dYHat", new MeanSquaredError().gradient(yHat, y))
                .ratio(
                        "mse-factor-2",
                        0.5,
                        "is half the right one: the 2 is missing. The derivative of (ŷ − y)² is 2(ŷ − y).")
                .ratio(
                        "mse-gradient-not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size: 1/N is missing. L is a mean, so is its gradient."
                                .formatted(n, n))
                .ratio(
                        "mse-gradient-bare",
                        n / 2.0,
                        "is ŷ − y. Both the 2 of the derivative and the 1/N of the mean are missing: 2/N (ŷ − y).")
                .ratio("mse-mean-over-entries", 1.0 / outputs, MEAN_OVER_ENTRIES)
                .ratio(
                        "mse-averaged-twice",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size: it is averaged once too often."
                                .formatted(n, n))
                .ratio("mse-gradient-sign", -1, "is 2/N (y − ŷ): the wrong sign. Where ŷ is too high, L grows with ŷ.")
                .mistake(
                        "mse-gradient-squared",
                        "is 2/N (ŷ − y)²: the square is still there. The derivative of e² is 2e.",
                        () -> Matrices.map(error, e -> 2 * e * e / n))
                .mistake(
                        "gradient-is-loss",
                        "is each entry's part of L, not its derivative. How does that part change when ŷ grows?",
                        () -> Matrices.map(error, e -> e * e / n))
                .mistake(
                        "mse-gradient-of-absolute",
                        "has the sign of each error only: that is the gradient of |ŷ − y|.",
                        () -> Matrices.map(error, e -> Math.signum(e) / n))
                .mistake(
                        "mse-gradient-collapsed",
                        "is summed over the batch. Each example has a gradient of its own: N × C, as ŷ.",
                        () -> Matrices.columnSums(Matrices.scale(2.0 / n, error)))
                .mistake(
                        "integer-division",
                        "is 0 everywhere. In Java 2 / n of two whole numbers is a whole number: write 2.0 / n.",
                        () -> new double[n][outputs]);
    }

    private double mean(double[][] a, DoubleUnaryOperator f) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).map(f).sum() / n;
    }
}
