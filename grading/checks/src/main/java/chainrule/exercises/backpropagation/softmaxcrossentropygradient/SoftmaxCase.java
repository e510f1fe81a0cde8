package chainrule.exercises.backpropagation.softmaxcrossentropygradient;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Logits and one-hot targets, the loss for them, and its mistakes. */
final class SoftmaxCase {

    /** Wide enough for an ε in the logarithm. */
    static final double TOLERANCE = 1e-5;

    private static final String WRONG_AXIS =
            "has a softmax down the columns, over the examples. Each row is one example: its classes add up to 1.";
    private static final String OVER_BATCH =
            "has a softmax over the whole batch. Each row has its own sum: its classes add up to 1.";
    private static final String TWICE = "takes softmax twice. Once makes probabilities of the logits.";
    private static final String OFF_BY_ONE =
            "belongs to the class after the true one: the one-hot rows are read one place off. Classes count from 0.";
    private static final String OVER_ENTRIES =
            "is divided by all entries, N · C. The mean is over the N examples, the rows.";

    private final Case c;
    private final int n;
    private final int classes;
    private final double[][] z;
    private final double[][] y;
    private final double[][] p;

    SoftmaxCase(Case c) {
        this.c = c;
        n = c.size("N", "the batch size");
        classes = c.size("C", "the number of classes");
        z = c.matrix("z", n, classes);
        y = c.oneHot("y", n, classes);
        p = SoftmaxFormula.of(z);
    }

    void checkValue(double got) {
        c.require(
                !Double.isNaN(got),
                "softmax-missing",
                "Your L is NaN: a logarithm of a negative number. z holds logits of any sign; softmax makes"
                        + " probabilities of them first.");
        expectValue().within(TOLERANCE).check(got);
    }

    private Comparison expectValue() {
        return c.expect("L", new SoftmaxCrossEntropy().value(z, y))
                .ratio("ce-sign", -1, "has the wrong sign: log p is below 0, so the minus makes L positive.")
                .ratio("ce-not-averaged", n, "is the sum. The mean divides it by N, the number of rows.")
                .ratio("ce-mean-over-entries", 1.0 / classes, OVER_ENTRIES)
                .ratio("log-base-2", 1 / Math.log(2), "is in bits, with log₂. Math.log is the natural logarithm.")
                .ratio("log-base-10", 1 / Math.log(10), "is taken with log₁₀. Math.log is the natural logarithm.")
                .mistaken("softmax-missing", "is made with log z. softmax comes first.", () -> mean(y, log(z)))
                .mistaken("softmax-wrong-axis", WRONG_AXIS, () -> mean(y, log(SoftmaxFormula.ofColumns(z))))
                .mistaken("softmax-over-batch", OVER_BATCH, () -> mean(y, log(SoftmaxFormula.ofBatch(z))))
                .mistaken("softmax-twice", TWICE, () -> mean(y, log(SoftmaxFormula.of(p))))
                .mistaken("one-hot-off-by-one", OFF_BY_ONE, () -> mean(shifted(), log(p)))
                .mistaken("ce-log-omitted", "is made with softmax itself: the logarithm is missing.", () -> mean(y, p))
                .mistaken(
                        "ce-without-y",
                        "adds up all classes. y picks the true one: multiply by it before you add.",
                        () -> mean(Matrices.map(y, v -> 1), log(p)))
                .mistaken(
                        "ce-binary",
                        "counts (1 − y) log(1 − p) as well: that is for yes or no. With classes, y log p is all.",
                        () -> mean(y, log(p)) + mean(flip(y), log(flip(p))))
                .mistaken(
                        "softmax-not-normalised",
                        "is made with exp(z) alone. softmax divides it by the row's sum.",
                        () -> mean(y, z))
                .mistaken(
                        "ce-last-example",
                        "holds the last row only. Every example adds its part: += instead of =.",
                        () -> mean(new double[][] {y[n - 1]}, new double[][] {log(p)[n - 1]}))
                .mistaken(
                        "integer-division",
                        "is 0. In Java 1 / n of two whole numbers is a whole number, 0: write 1.0 / n.",
                        () -> 0.0);
    }

    Comparison expectGradient() {
        return c.expect("dZ", new SoftmaxCrossEntropy().gradient(z, y))
                .ratio("ce-sign", -1, "is (y − softmax(z)) / N: the wrong sign. Prediction minus truth.")
                .ratio(
                        "ce-not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size: 1/N is missing. L is a mean, so is its gradient."
                                .formatted(n, n))
                .ratio("ce-mean-over-entries", 1.0 / classes, OVER_ENTRIES)
                .ratio(
                        "ce-averaged-twice",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size: it is averaged once too often."
                                .formatted(n, n))
                .ratio("ce-factor-2", 2, "is twice the right one. The 2 belongs to the squared error.")
                .mistake("softmax-missing", "is (z − y) / N: softmax is missing. z holds logits.", () -> minusY(z))
                .mistake(
                        "ce-y-omitted",
                        "is softmax(z) / N: the truth is not subtracted.",
                        () -> Matrices.scale(1.0 / n, p))
                .mistake(
                        "ce-extra-slope",
                        "is multiplied by p(1 − p) once more. Softmax's derivative is in softmax(z) − y already.",
                        () -> Matrices.hadamard(minusY(p), Matrices.map(p, v -> v * (1 - v))))
                .mistake(
                        "ce-gradient-of-p",
                        "is −y / p, the derivative with respect to the probabilities. It must still go back through softmax, to z.",
                        () -> Matrices.scale(-1.0 / n, Matrices.hadamard(y, Matrices.map(p, v -> 1 / v))))
                .mistake(
                        "ce-only-true-class",
                        "is 0 for all classes but the true one. The other logits have a gradient too: softmax(z) / N.",
                        () -> Matrices.hadamard(minusY(p), y))
                .mistake("softmax-wrong-axis", WRONG_AXIS, () -> minusY(SoftmaxFormula.ofColumns(z)))
                .mistake("softmax-over-batch", OVER_BATCH, () -> minusY(SoftmaxFormula.ofBatch(z)))
                .mistake("softmax-twice", TWICE, () -> minusY(SoftmaxFormula.of(p)))
                .mistake(
                        "softmax-not-normalised",
                        "is made with exp(z) alone. softmax divides it by the row's sum.",
                        () -> minusY(Matrices.map(z, Math::exp)))
                .mistake(
                        "one-hot-off-by-one",
                        OFF_BY_ONE,
                        () -> Matrices.scale(1.0 / n, Matrices.subtract(p, shifted())))
                .mistake(
                        "integer-division",
                        "is 0 everywhere. In Java 1 / n of two whole numbers is a whole number: write 1.0 / n.",
                        () -> new double[n][classes]);
    }

    private double[][] minusY(double[][] a) {
        return Matrices.scale(1.0 / n, Matrices.subtract(a, y));
    }

    private double mean(double[][] weights, double[][] logs) {
        double sum = 0;
        for (double[] row : Matrices.hadamard(weights, logs)) {
            sum += Arrays.stream(row).sum();
        }
        return -sum / n;
    }

    private double[][] shifted() {
        double[][] next = new double[n][classes];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < classes; j++) {
                next[i][(j + 1) % classes] = y[i][j];
            }
        }
        return next;
    }

    private static double[][] flip(double[][] a) {
        return Matrices.map(a, v -> 1 - v);
    }

    private static double[][] log(double[][] a) {
        return Matrices.map(a, Math::log);
    }
}
