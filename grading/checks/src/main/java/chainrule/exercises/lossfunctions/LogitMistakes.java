package chainrule.exercises.lossfunctions.crossentropyfromlogits;

import static chainrule.exercises.lossfunctions.CrossEntropyMistakes.trueClass;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.exercises.lossfunctions.CrossEntropyMistakes;
import chainrule.exercises.lossfunctions.LossCase;
import chainrule.grader.Comparison;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The cross-entropy from logits, and what is mistaken for it. */
final class LogitMistakes {

    private static final double[] EPSILONS = {1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-300};

    private LogitMistakes() {}

    /** m + log Σₖ e^(zₖ − m) − z_t. */
    static double right(double[] z, double[] y) {
        return max(z) + logSum(z, max(z)) - z[trueClass(y)];
    }

    /** Mistakes with ordinary logits. */
    static Comparison in(Comparison comparison, LossCase d, double[][] z, double[][] y) {
        for (double epsilon : EPSILONS) {
            comparison.mistaken(
                    "softmax-missing",
                    "is −log of the logit itself. Logits are scores, no probabilities: softmax is part of this loss.",
                    () -> d.mean(r -> -Math.log(Math.max(r.yHat()[trueClass(r.y())], epsilon))));
        }
        return CrossEntropyMistakes.in(comparison, d, r -> SoftmaxFormula.ofRow(r.yHat()))
                .notFinite(
                        "softmax-missing",
                        "is no finite number for ordinary logits: is it the logarithm of a logit? Logits are scores and may be"
                                + " negative: softmax is part of this loss.")
                .mistaken(
                        "relu-on-logits",
                        "is that of max(0, z). Negative logits say something too: take z as it is.",
                        () -> d.mean(r -> right(map(r.yHat(), v -> Math.max(0, v)), r.y())))
                .mistaken(
                        "softmax-sign",
                        "is made of e^−z. The exponent is +z.",
                        () -> d.mean(r -> right(map(r.yHat(), v -> -v), r.y())))
                .mistaken(
                        "softmax-twice",
                        "has softmax in it twice. Once is enough: z are logits, and softmax is part of this loss.",
                        () -> d.mean(r -> right(SoftmaxFormula.ofRow(r.yHat()), r.y())))
                .mistaken(
                        "sigmoid-for-softmax",
                        "has the sigmoid of the true logit in it. With C classes it is softmax, which compares them.",
                        () -> d.mean(r -> Math.log1p(Math.exp(-r.yHat()[trueClass(r.y())]))))
                .mistaken(
                        "softmax-wrong-axis",
                        "has the sum of e^z over the examples, down the columns. Sum over the classes, along the row.",
                        () -> meanOf(SoftmaxFormula.ofColumns(z), y))
                .mistaken(
                        "softmax-over-batch",
                        "has the sum of e^z over the whole batch in it. Each row has a sum of its own.",
                        () -> meanOf(SoftmaxFormula.ofBatch(z), y))
                .mistaken(
                        "sum-carried",
                        "has the e^z of the rows above in its sum: the sum must start at 0 in each row.",
                        () -> carried(z, y))
                .mistaken(
                        "true-logit-forgotten",
                        "is log Σ e^z alone: the true class's logit z_t must be subtracted.",
                        () -> d.mean(r -> logSum(r.yHat(), 0)))
                .mistaken(
                        "true-logit-added",
                        "has the true class's logit z_t added. It is subtracted.",
                        () -> d.mean(r -> logSum(r.yHat(), 0) + r.yHat()[trueClass(r.y())]))
                .mistaken(
                        "log-sum-forgotten",
                        "is −z_t alone: log Σ e^z is missing.",
                        () -> d.mean(r -> -r.yHat()[trueClass(r.y())]))
                .mistaken(
                        "sum-without-log",
                        "is Σ e^z − z_t: the logarithm of the sum is missing.",
                        () -> d.mean(r -> Math.exp(logSum(r.yHat(), 0)) - r.yHat()[trueClass(r.y())]))
                .mistaken(
                        "max-not-added-back",
                        "is log Σ e^(z − m) − z_t: what was subtracted inside, m, must be added outside.",
                        () -> d.mean(r -> logSum(r.yHat(), max(r.yHat())) - r.yHat()[trueClass(r.y())]))
                .mistaken(
                        "max-not-subtracted-inside",
                        "is m + log Σ e^z − z_t: m is added outside, but was not subtracted inside.",
                        () -> d.mean(r -> max(r.yHat()) + logSum(r.yHat(), 0) - r.yHat()[trueClass(r.y())]))
                .mistaken(
                        "quotient-of-logs",
                        "is z_t divided by log Σ e^z. The logarithm of a quotient is a difference.",
                        () -> d.mean(r -> -r.yHat()[trueClass(r.y())] / logSum(r.yHat(), 0)));
    }

    private static double meanOf(double[][] p, double[][] y) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += CrossEntropyMistakes.right(p[i], y[i]);
        }
        return sum / p.length;
    }

    private static double carried(double[][] z, double[][] y) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            total += Math.exp(logSum(z[i], 0));
            sum += Math.log(total) - z[i][trueClass(y[i])];
        }
        return sum / z.length;
    }

    private static double logSum(double[] z, double less) {
        return Math.log(Arrays.stream(z).map(v -> Math.exp(v - less)).sum());
    }

    private static double[] map(double[] row, DoubleUnaryOperator f) {
        return Arrays.stream(row).map(f).toArray();
    }

    private static double max(double[] z) {
        return Arrays.stream(z).max().orElseThrow();
    }
}
