package chainrule.exercises.forwardpropagation.softmax;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What goes wrong with softmax for ordinary logits. */
final class SoftmaxMistakes {

    private SoftmaxMistakes() {}

    static Comparison in(Comparison comparison, double[][] z) {
        return comparison
                .mistake(
                        "softmax-wrong-axis",
                        "has columns that sum to 1. Each row is one example and needs a distribution: sum along the row.",
                        () -> SoftmaxFormula.ofColumns(z))
                .mistake(
                        "softmax-over-batch",
                        "sums to 1 over the whole batch. Each row sums to 1 by itself.",
                        () -> SoftmaxFormula.ofBatch(z))
                .mistake(
                        "softmax-sum-carried",
                        "is divided by the sum of this row and those above it: the sum must start at 0 in each row.",
                        () -> carried(z))
                .mistake(
                        "softmax-not-normalised",
                        "is e^z alone. Divide by the sum of the row, so that it adds up to 1.",
                        () -> exp(z))
                .mistake(
                        "softmax-not-normalised",
                        "is e^(z − max) alone. Divide by the sum of the row, so that it adds up to 1.",
                        () -> rows(z, row -> exp(row, max(row))))
                .mistake(
                        "softmax-no-exp",
                        "is z / Σz, without the exponential. Negative logits would give negative probabilities.",
                        () -> rows(
                                z,
                                row -> Arrays.stream(row).map(v -> v / sum(row)).toArray()))
                .mistake(
                        "softmax-sign",
                        "gives the smallest logit the largest probability: it is made of e^−z. The exponent is +z.",
                        () -> SoftmaxFormula.of(Matrices.scale(-1, z)))
                .mistake(
                        "softmax-base-2",
                        "is made of 2^z. The base is e = 2.718…: Math.exp.",
                        () -> SoftmaxFormula.of(Matrices.scale(Math.log(2), z)))
                .mistake(
                        "softmax-log",
                        "is the logarithm of softmax. Here the probabilities themselves are wanted.",
                        () -> Matrices.map(SoftmaxFormula.of(z), Math::log))
                .mistake(
                        "softmax-hard",
                        "is 1 at the largest logit and 0 elsewhere. Softmax gives each class a share.",
                        () -> rows(
                                z,
                                row -> Arrays.stream(row)
                                        .map(v -> v == max(row) ? 1 : 0)
                                        .toArray()))
                .mistake(
                        "softmax-is-sigmoid",
                        "is the sigmoid of each entry. Softmax compares the classes of a row: it divides by their sum.",
                        () -> Matrices.map(z, v -> 1 / (1 + Math.exp(-v))))
                .mistake(
                        "softmax-twice",
                        "is softmax of softmax: once is enough.",
                        () -> SoftmaxFormula.of(SoftmaxFormula.of(z)))
                .mistake(
                        "max-only-above",
                        "has the maximum subtracted above the fraction line alone. Below it too, or it does not cancel.",
                        () -> rows(z, row -> over(exp(row, max(row)), sum(exp(row, 0)))))
                .mistake(
                        "max-only-below",
                        "has the maximum subtracted below the fraction line alone. Above it too, or it does not cancel.",
                        () -> rows(z, row -> over(exp(row, 0), sum(exp(row, max(row))))))
                .mistake(
                        "divided-by-max",
                        "has each logit divided by the row's largest one. The largest is subtracted.",
                        () -> SoftmaxFormula.of(rows(
                                z,
                                row -> Arrays.stream(row).map(v -> v / max(row)).toArray())));
    }

    private static double[][] carried(double[][] z) {
        double[][] a = exp(z);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += sum(a[i]);
            a[i] = over(a[i], sum);
        }
        return a;
    }

    private static double[][] rows(double[][] z, UnaryOperator<double[]> f) {
        return Arrays.stream(z).map(f).toArray(double[][]::new);
    }

    private static double[][] exp(double[][] z) {
        return Matrices.map(z, Math::exp);
    }

    private static double[] exp(double[] row, double less) {
        return Arrays.stream(row).map(v -> Math.exp(v - less)).toArray();
    }

    private static double[] over(double[] row, double divisor) {
        return Arrays.stream(row).map(v -> v / divisor).toArray();
    }

    private static double max(double[] row) {
        return Arrays.stream(row).max().orElseThrow();
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }
}
