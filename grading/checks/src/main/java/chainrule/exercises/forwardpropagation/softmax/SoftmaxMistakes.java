package chainrule.exercises.forwardpropagation.softmax;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The mistakes in softmax for ordinary logits. */
final class SoftmaxMistakes {

    private SoftmaxMistakes() {}

    private static final double[] LIMITS = {
        1, 2, 3, 4, 5, 6, 8, 10, 20, 30, 50, 88, 100, 200, 300, 400, 500, 600, 700, 709
    };

    private static final String HARD =
            "is 1 at the largest logit and 0 elsewhere. Softmax must give each class a share.";

    private static final double[] ROUGH = {2.7, 2.71, 2.72, 2.718, 2.7183, 2.71828};

    private static final double[] EPSILONS = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9};

    static Comparison in(Comparison comparison, double[][] z) {
        for (double e : ROUGH) {
            comparison.mistake(
                    "rough-e",
                    "uses a rounded e, such as 2.718. Math.exp and Math.E have all its digits.",
                    () -> SoftmaxFormula.of(Matrices.scale(Math.log(e), z)));
        }
        for (double epsilon : EPSILONS) {
            String says = "has a small number added to the sum, so the rows add up to less than 1. Leave it out: the"
                    + " sum is never 0, since the largest logit of a row contributes e^0 = 1.";
            comparison.mistake(
                    "epsilon-added",
                    says,
                    () -> rows(z, row -> over(exp(row, max(row)), sum(exp(row, max(row))) + epsilon)));
            comparison.mistake(
                    "epsilon-added", says, () -> rows(z, row -> over(exp(row, 0), sum(exp(row, 0)) + epsilon)));
        }
        sums(comparison, z);
        return clipped(comparison, z)
                .mistake(
                        "softmax-wrong-axis",
                        "has columns that sum to 1. Each row is one example, so it is the rows that must sum to 1.",
                        () -> SoftmaxFormula.ofColumns(z))
                .mistake(
                        "softmax-over-batch",
                        "sums to 1 over the whole batch. Each row must sum to 1 by itself.",
                        () -> SoftmaxFormula.ofBatch(z))
                .mistake(
                        "softmax-not-normalised",
                        "is only e^z. Divide by the sum of the row, so that it adds up to 1.",
                        () -> exp(z))
                .mistake(
                        "softmax-not-normalised",
                        "is only e^(z − max). Divide by the sum of the row, so that it adds up to 1.",
                        () -> rows(z, row -> exp(row, max(row))))
                .mistake(
                        "softmax-no-exp",
                        "is z / Σz, without the exponential. Negative logits would give negative probabilities.",
                        () -> rows(
                                z,
                                row -> Arrays.stream(row).map(v -> v / sum(row)).toArray()))
                .mistake(
                        "softmax-sign",
                        "gives the smallest logit the largest probability: it uses e^−z. The exponent must be +z.",
                        () -> SoftmaxFormula.of(Matrices.scale(-1, z)))
                .mistake(
                        "softmax-base-2",
                        "uses 2^z. The base must be e = 2.718…, so use Math.exp.",
                        () -> SoftmaxFormula.of(Matrices.scale(Math.log(2), z)))
                .mistake(
                        "softmax-base-10",
                        "uses 10^z. The base must be e = 2.718…, so use Math.exp.",
                        () -> SoftmaxFormula.of(Matrices.scale(Math.log(10), z)))
                .mistake(
                        "softmax-log",
                        "is the logarithm of softmax. Return the probabilities themselves.",
                        () -> Matrices.map(SoftmaxFormula.of(z), Math::log))
                .mistake("softmax-hard", HARD, () -> rows(z, row -> atLargest(row)))
                .mistake("softmax-hard", HARD, () -> rows(z, row -> over(atLargest(row), sum(atLargest(row)))))
                .mistake(
                        "softmax-is-sigmoid",
                        "is the sigmoid of each entry. Softmax must compare the classes of a row: divide by the sum of their exponentials.",
                        () -> Matrices.map(z, v -> 1 / (1 + Math.exp(-v))))
                .mistake(
                        "softmax-twice",
                        "is the softmax of softmax. Apply it only once.",
                        () -> SoftmaxFormula.of(SoftmaxFormula.of(z)))
                .mistake(
                        "max-only-above",
                        "has the maximum subtracted in the numerator only. Subtract it in the denominator too, or it does not cancel.",
                        () -> rows(z, row -> over(exp(row, max(row)), sum(exp(row, 0)))))
                .mistake(
                        "max-only-below",
                        "has the maximum subtracted in the denominator only. Subtract it in the numerator too, or it does not cancel.",
                        () -> rows(z, row -> over(exp(row, 0), sum(exp(row, max(row))))))
                .mistake(
                        "max-per-column",
                        "has the largest logit of each column subtracted, which does not cancel. Subtract the largest"
                                + " logit of the row.",
                        () -> {
                            double[][] t = Matrices.transpose(z);
                            double[][] shifted = Matrices.transpose(rows(t, row -> exp(row, max(row))));
                            return rows(shifted, row -> over(row, sum(row)));
                        })
                .mistake(
                        "softmax-stretched",
                        "is the softmax of a multiple of z, such as 2z or z/2. The exponents must be the logits themselves.",
                        () -> SoftmaxFormula.of(Matrices.scale(2, z)))
                .mistake(
                        "softmax-stretched",
                        "is the softmax of a multiple of z, such as 2z or z/2. The exponents must be the logits themselves.",
                        () -> SoftmaxFormula.of(Matrices.scale(0.5, z)))
                .mistake(
                        "softmax-complement",
                        "is 1 minus softmax. The largest logit must get the largest probability.",
                        () -> Matrices.map(SoftmaxFormula.of(z), v -> 1 - v))
                .mistake(
                        "uniform",
                        "is the same for all classes, whatever the logits are. Each entry must use its own logit.",
                        () -> Matrices.map(z, v -> 1.0 / z[0].length))
                .mistake(
                        "divided-by-max",
                        "has each logit divided by the largest one of the row. The largest must be subtracted instead.",
                        () -> SoftmaxFormula.of(rows(
                                z,
                                row -> Arrays.stream(row).map(v -> v / max(row)).toArray())));
    }

    /** The formula as the lesson writes it, which gives NaN if an exponential is infinite or all are 0. */
    static double[][] asWritten(double[][] z) {
        return rows(z, row -> over(exp(row, 0), sum(exp(row, 0))));
    }

    /** Logits that are cut off at limits. */
    static Comparison clipped(Comparison comparison, double[][] z) {
        for (double limit : LIMITS) {
            comparison.mistake(
                    "logits-clipped",
                    "is the softmax of logits that were cut off at a limit, so that their differences are lost. Subtract the row's"
                            + " largest logit instead.",
                    () -> SoftmaxFormula.of(Matrices.map(z, v -> Math.max(-limit, Math.min(limit, v)))));
        }
        return comparison;
    }

    /** Other sums that students divide by. */
    private static void sums(Comparison comparison, double[][] z) {
        String carried =
                "is divided by the sum of this row and all rows above it. The sum must start at 0 in each row.";
        comparison
                .mistake("softmax-sum-carried", carried, () -> carried(exp(z)))
                .mistake("softmax-sum-carried", carried, () -> carried(rows(z, row -> exp(row, max(row)))));
        for (boolean shifted : new boolean[] {false, true}) {
            UnaryOperator<double[]> e = row -> exp(row, shifted ? max(row) : 0);
            comparison
                    .mistake(
                            "divided-by-classes",
                            "is divided by the number of classes. Divide by the sum of the row's exponentials.",
                            () -> rows(z, row -> over(e.apply(row), row.length)))
                    .mistake(
                            "last-class-left-out",
                            "is divided by a sum without the last class: the loop that adds it up ends one too early.",
                            () -> rows(z, row -> over(e.apply(row), sum(e.apply(row)) - e.apply(row)[row.length - 1])))
                    .mistake(
                            "first-class-left-out",
                            "is divided by a sum without the first class: the loop that adds it up starts at 1.",
                            () -> rows(z, row -> over(e.apply(row), sum(e.apply(row)) - e.apply(row)[0])))
                    .mistake(
                            "sum-assigned",
                            "is divided by the exponential of the last class only. Is = used instead of +=, or does the sum start again at 0 for each class?",
                            () -> rows(z, row -> over(e.apply(row), e.apply(row)[row.length - 1])))
                    .mistake(
                            "sum-starts-at-one",
                            "is divided by a sum that is too large by 1. The sum must start at 0.",
                            () -> rows(z, row -> over(e.apply(row), 1 + sum(e.apply(row)))))
                    .mistake(
                            "own-class-left-out",
                            "is divided by the sum of the other classes. The sum must include the class itself.",
                            () -> rows(
                                    z,
                                    row -> Arrays.stream(e.apply(row))
                                            .map(v -> v / (sum(e.apply(row)) - v))
                                            .toArray()))
                    .mistake(
                            "divided-by-logits",
                            "is divided by the sum of the logits. Divide by the sum of their exponentials.",
                            () -> rows(z, row -> over(e.apply(row), sum(row))));
        }
    }

    private static double[][] carried(double[][] exponentials) {
        double[][] a = Matrices.copy(exponentials);
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

    private static double[] atLargest(double[] row) {
        return Arrays.stream(row).map(v -> v == max(row) ? 1 : 0).toArray();
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
