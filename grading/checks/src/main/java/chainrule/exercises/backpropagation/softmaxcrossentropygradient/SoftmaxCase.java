package chainrule.exercises.backpropagation.softmaxcrossentropygradient;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Collections;

/** Logits and one-hot targets, the loss's gradient for them, and the mistakes in it. */
final class SoftmaxCase {

    private static final String WRONG_AXIS =
            "uses a softmax down the columns, over the examples. Each row is one example, and its classes must add up to 1.";
    private static final String OVER_BATCH =
            "uses a softmax over the whole batch. The classes of each row must add up to 1.";
    private static final String TWICE = "applies softmax twice. Apply it only once.";
    private static final String OFF_BY_ONE =
            "belongs to the class after the true one: the one-hot rows are read one place off. Classes are counted from 0.";
    private static final String OVER_ENTRIES =
            "is divided by the number of entries, N · C. Divide by the number of examples N, the rows.";

    private final Case c;
    private final int n;
    private final int classes;
    private final double[][] z;
    private final double[][] y;
    private final double[][] p;

    /** The case must already have inputs with the names {@code z} and {@code y}. */
    SoftmaxCase(Case c) {
        this.c = c;
        z = c.lend("z");
        y = c.lend("y");
        n = z.length;
        classes = z[0].length;
        p = SoftmaxFormula.of(z);
    }

    Comparison expectGradient() {
        return brackets(fixed(c.expect("dZ", new SoftmaxCrossEntropy().gradient(z, y))
                .ratio(
                        "ce-sign",
                        -1,
                        "has the wrong sign: it is (y − softmax(z)) / N. It must be prediction minus truth.")
                .ratio(
                        "ce-not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size. The 1/N is missing: L is a mean, and its gradient is one too."
                                .formatted(n, n))
                .ratio("ce-mean-over-entries", 1.0 / classes, OVER_ENTRIES)
                .ratio(
                        "ce-averaged-twice",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size. Divide by N only once."
                                .formatted(n, n))
                .ratio("ce-factor-2", 2, "is twice the right one. Leave out the 2, which belongs to the squared error.")
                .mistake(
                        "softmax-missing",
                        "uses z − y: softmax is missing. z holds logits, so it must be softmax(z) − y.",
                        () -> minusY(z))
                .mistake(
                        "ce-y-omitted",
                        "is softmax(z) / N. Subtract the truth: softmax(z) − y.",
                        () -> Matrices.scale(1.0 / n, p))
                .mistake(
                        "ce-extra-slope",
                        "is multiplied by p(1 − p) once more. The derivative of softmax is in softmax(z) − y already.",
                        () -> Matrices.hadamard(minusY(p), Matrices.map(p, v -> v * (1 - v))))
                .mistake(
                        "ce-gradient-of-p",
                        "is −y / p, the derivative with respect to the probabilities. It must still go back through softmax, to z.",
                        () -> Matrices.scale(-1.0 / n, Matrices.hadamard(y, Matrices.map(p, v -> 1 / v))))
                .mistake(
                        "ce-only-true-class",
                        "is 0 for all classes but the true one. The other logits must have a gradient too: softmax(z) / N.",
                        () -> Matrices.hadamard(minusY(p), y))
                .mistake("softmax-wrong-axis", WRONG_AXIS, () -> minusY(SoftmaxFormula.ofColumns(z)))
                .mistake("softmax-over-batch", OVER_BATCH, () -> minusY(SoftmaxFormula.ofBatch(z)))
                .mistake("softmax-twice", TWICE, () -> minusY(SoftmaxFormula.of(p)))
                .mistake(
                        "softmax-not-normalised",
                        "uses only exp(z). Divide it by the sum of the row.",
                        () -> minusY(Matrices.map(z, Math::exp)))
                .mistake(
                        "one-hot-off-by-one",
                        OFF_BY_ONE,
                        () -> Matrices.scale(1.0 / n, Matrices.subtract(p, shifted())))
                .mistake(
                        "ce-loss-of-each",
                        "holds the part of L of each entry, −y log p, not its derivative.",
                        () -> Matrices.scale(-1.0 / n, Matrices.hadamard(y, Matrices.map(p, Math::log))))
                .mistake(
                        "ce-collapsed",
                        "is summed over the batch. Each example must have its own gradient: N × C, like z.",
                        () -> Matrices.columnSums(minusY(p)))
                .mistake(
                        "ce-collapsed",
                        "is summed over the batch, the same in every row. Each example must have its own gradient.",
                        () -> Collections.nCopies(n, Matrices.columnSums(minusY(p))[0])
                                .toArray(double[][]::new))
                .mistake(
                        "ce-true-class-added",
                        "uses softmax(z) + 1 at the true class. There it must be softmax(z) − 1.",
                        () -> Matrices.scale(1.0 / n, Matrices.add(p, y)))
                .mistake(
                        "ce-squared",
                        "is (softmax(z) − y)² / N. Do not square: the gradient is the difference itself.",
                        () -> Matrices.map(Matrices.subtract(p, y), v -> v * v / n))
                .mistake(
                        "ce-absolute",
                        "is |softmax(z) − y| / N. The sign says which way z must move: leave out the absolute value.",
                        () -> Matrices.map(Matrices.subtract(p, y), v -> Math.abs(v) / n))
                .mistake(
                        "ce-true-class-alike",
                        "subtracts the same from every class. Subtract y: 1 for the true class, 0 for the others.",
                        () -> Matrices.map(p, v -> (v - 1.0 / classes) / n))
                .mistake(
                        "ce-true-class-alike",
                        "subtracts 1 from every class. Subtract y: 1 for the true class, 0 for the others.",
                        () -> Matrices.map(p, v -> (v - 1) / n))
                .mistake(
                        "ce-sum-carried",
                        "adds the exponentials of the rows above to its sums. The sum must start at 0 in each row.",
                        () -> minusY(carried(false)))
                .mistake(
                        "ce-sum-carried",
                        "adds the exponentials of the rows above to its sums. The sum must start at 0 in each row.",
                        () -> minusY(carried(true)))
                .mistake(
                        "ce-max-in-one-place",
                        "subtracts the largest logit in the denominator only. Subtract it in the numerator too.",
                        () -> minusY(unevenly(1)))
                .mistake(
                        "ce-max-in-one-place",
                        "subtracts the largest logit in the numerator only. Subtract it in the denominator too.",
                        () -> minusY(unevenly(-1)))
                .mistake(
                        "ce-sigmoid",
                        "uses the sigmoid of each logit. With C classes it must be softmax, which compares them.",
                        () -> minusY(Matrices.map(z, v -> 1 / (1 + Math.exp(-v)))))
                .mistake(
                        "ce-multiplied",
                        "is softmax(z) · y / N. Subtract the truth: softmax(z) − y.",
                        () -> Matrices.scale(1.0 / n, Matrices.hadamard(p, y)))
                .mistake(
                        "integer-division",
                        "is 0 everywhere. In Java 1 / n of two whole numbers is a whole number: write 1.0 / n.",
                        () -> Matrices.scale(1 / n, Matrices.subtract(p, y)))));
    }

    /** Only one of the two is divided by N. */
    private Comparison brackets(Comparison comparison) {
        return comparison
                .mistake(
                        "ce-brackets",
                        "is softmax(z) − y / N: Java divides before it subtracts. Put brackets around softmax(z) − y.",
                        () -> Matrices.subtract(p, Matrices.scale(1.0 / n, y)))
                .mistake(
                        "ce-brackets",
                        "is softmax(z) / N − y. Divide the whole difference by N: put brackets around softmax(z) − y.",
                        () -> Matrices.subtract(Matrices.scale(1.0 / n, p), y));
    }

    private Comparison fixed(Comparison comparison) {
        comparison.ratio(
                "ce-divided-by-columns",
                (double) n / classes,
                "is divided by %d, the number of classes. Divide by the number of rows, N = %d.".formatted(classes, n));
        for (int k : new int[] {2, 3, 4, 5, 10, 32, 100, 150}) {
            comparison.ratio(
                    "fixed-divisor-" + k,
                    (double) n / k,
                    "is divided by %d, however many rows there are. Divide by z.length, here %d.".formatted(k, n));
        }
        return comparison;
    }

    /** A sum of exp that continues from row to row, with or without subtracting each row's largest logit. */
    private double[][] carried(boolean shifted) {
        double[][] wrong = Matrices.copy(z);
        double sum = 0;
        for (double[] row : wrong) {
            double less = shifted ? Arrays.stream(row).max().orElseThrow() : 0;
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.exp(row[j] - less);
                sum += row[j];
            }
            for (int j = 0; j < row.length; j++) {
                row[j] /= sum;
            }
        }
        return wrong;
    }

    /** The softmax of each row, multiplied by e to the power of {@code times} its largest logit. */
    private double[][] unevenly(int times) {
        double[][] wrong = Matrices.copy(p);
        for (int i = 0; i < n; i++) {
            double factor = Math.exp(times * Arrays.stream(z[i]).max().orElseThrow());
            for (int j = 0; j < classes; j++) {
                wrong[i][j] *= factor;
            }
        }
        return wrong;
    }

    private double[][] minusY(double[][] a) {
        return Matrices.scale(1.0 / n, Matrices.subtract(a, y));
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
}
