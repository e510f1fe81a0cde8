package chainrule.exercises.lossfunctions;

import static chainrule.exercises.lossfunctions.CrossEntropyMistakes.trueClass;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Comparison;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The cross-entropy from logits, and what students write in its place. */
public final class LogitMistakes {

    private static final double[] EPSILONS = {1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-300};

    private LogitMistakes() {}

    /** m + log Σₖ e^(zₖ − m) − z_t. */
    public static double right(double[] z, double[] y) {
        return max(z) + logSum(z, max(z)) - z[trueClass(y)];
    }

    /** Adds the mistakes for ordinary logits. */
    static Comparison in(Comparison comparison, LossCase d, double[][] z, double[][] y) {
        for (double epsilon : EPSILONS) {
            comparison.mistaken(
                    "softmax-missing",
                    "is −log of the logit itself. Logits are scores and not probabilities: take their softmax first.",
                    () -> d.mean(r -> -Math.log(Math.max(z(r), epsilon))));
        }
        logarithm(comparison, d, Math.log(2), "log-base-2", "2");
        logarithm(comparison, d, Math.log(10), "log-base-10", "10");
        return CrossEntropyMistakes.in(comparison, d, r -> SoftmaxFormula.ofRow(r.yHat()))
                .notFinite(
                        "softmax-missing",
                        "is not finite for ordinary logits. Is it the logarithm of a logit? Logits are scores and may be"
                                + " negative: take their softmax first.")
                .mistaken(
                        "relu-on-logits",
                        "is that of max(0, z). Negative logits count too: take z as it is.",
                        () -> d.mean(r -> right(map(r.yHat(), v -> Math.max(0, v)), r.y())))
                .mistaken(
                        "softmax-sign",
                        "uses e^−z. The exponent must be +z.",
                        () -> d.mean(r -> right(map(r.yHat(), v -> -v), r.y())))
                .mistaken(
                        "softmax-twice",
                        "applies softmax twice. Apply it only once.",
                        () -> d.mean(r -> right(SoftmaxFormula.ofRow(r.yHat()), r.y())))
                .mistaken(
                        "sigmoid-for-softmax",
                        "uses the sigmoid of the true logit. With C classes it must be softmax, which compares them.",
                        () -> d.mean(r -> Math.log1p(Math.exp(-z(r)))))
                .mistaken(
                        "softmax-wrong-axis",
                        "sums e^z over the examples, down the columns. Sum over the classes, along each row.",
                        () -> meanOf(SoftmaxFormula.ofColumns(z), y))
                .mistaken(
                        "softmax-over-batch",
                        "sums e^z over the whole batch. Each row must have its own sum.",
                        () -> meanOf(SoftmaxFormula.ofBatch(z), y))
                .mistaken(
                        "sum-carried",
                        "adds the e^z of the rows above to its sum. The sum must start at 0 in each row.",
                        () -> carried(z, y))
                .mistaken(
                        "sum-carried",
                        "adds the e^(z − m) of the rows above to its sum. The sum must start at 0 in each row.",
                        () -> carriedShifted(z, y))
                .mistaken(
                        "sum-overwritten",
                        "has only the last class in its sum of e^z. Is = used instead of +=, or does the sum start again at 0 for each class?",
                        () -> d.mean(r -> r.yHat()[r.yHat().length - 1] - z(r)))
                .mistaken(
                        "log-sum-per-class",
                        "adds log Σ e^z once for each class. It must be added once for each row, outside the loop over the classes.",
                        () -> d.mean(r -> r.yHat().length * logSum(r.yHat(), 0) - z(r)))
                .mistaken(
                        "sum-starts-at-1",
                        "has 1 too much in the sum of the e^(z − m): start the sum at 0.",
                        () -> d.mean(r -> max(r.yHat()) + Math.log1p(Math.exp(logSum(r.yHat(), max(r.yHat())))) - z(r)))
                .mistaken(
                        "sum-starts-at-1",
                        "has 1 too much in the sum of the e^z: start the sum at 0.",
                        () -> d.mean(r -> Math.log1p(Math.exp(logSum(r.yHat(), 0))) - z(r)))
                .mistaken(
                        "true-class-not-summed",
                        "sums e^z over the other classes only. Sum over all classes, including the true one.",
                        () -> d.mean(r -> Math.log(Math.exp(logSum(r.yHat(), 0)) - Math.exp(z(r))) - z(r)))
                .mistaken(
                        "true-logit-forgotten",
                        "is only log Σ e^z. Subtract the logit of the true class, z_t.",
                        () -> d.mean(r -> logSum(r.yHat(), 0)))
                .mistaken(
                        "true-logit-added",
                        "has the logit of the true class, z_t, added. It must be subtracted.",
                        () -> d.mean(r -> logSum(r.yHat(), 0) + z(r)))
                .mistaken("log-sum-forgotten", "is only −z_t: log Σ e^z is missing.", () -> d.mean(r -> -z(r)))
                .mistaken(
                        "sum-without-log",
                        "is Σ e^z − z_t: the logarithm of the sum is missing.",
                        () -> d.mean(r -> Math.exp(logSum(r.yHat(), 0)) - z(r)))
                .mistaken(
                        "sum-without-log",
                        "is m + Σ e^(z − m) − z_t: the logarithm of the sum is missing.",
                        () -> d.mean(r -> max(r.yHat()) + Math.exp(logSum(r.yHat(), max(r.yHat()))) - z(r)))
                .mistaken(
                        "max-subtracted-outside",
                        "is −m + log Σ e^(z − m) − z_t: the m that was subtracted inside must be added again outside.",
                        () -> d.mean(r -> right(r.yHat(), r.y()) - 2 * max(r.yHat())))
                .mistaken(
                        "max-not-added-back",
                        "is log Σ e^(z − m) − z_t: the m that was subtracted inside must be added again outside.",
                        () -> d.mean(r -> logSum(r.yHat(), max(r.yHat())) - z(r)))
                .mistaken(
                        "max-not-subtracted-inside",
                        "is too large by m, the largest logit. An m that is added outside must be subtracted inside, in e^(z − m),"
                                + " and not from z_t.",
                        () -> d.mean(r -> max(r.yHat()) + logSum(r.yHat(), 0) - z(r)))
                .mistaken(
                        "quotient-of-logs",
                        "is z_t divided by log Σ e^z. The logarithm of a quotient is a difference, so subtract.",
                        () -> d.mean(r -> -z(r) / logSum(r.yHat(), 0)));
    }

    /** A logarithm with another base, in log Σ e^z or m + log Σ e^(z − m). */
    private static void logarithm(Comparison comparison, LossCase d, double base, String id, String name) {
        String says = "uses the logarithm to base %s. It must be the natural one, Math.log, which undoes e^z."
                .formatted(name);
        comparison
                .mistaken(id, says, () -> d.mean(r -> logSum(r.yHat(), 0) / base - z(r)))
                .mistaken(id, says, () -> d.mean(r -> max(r.yHat()) + logSum(r.yHat(), max(r.yHat())) / base - z(r)));
    }

    /** The logit of the true class. */
    private static double z(LossCase.Row r) {
        return r.yHat()[trueClass(r.y())];
    }

    private static double carriedShifted(double[][] z, double[][] y) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double max = max(z[i]);
            total += Math.exp(logSum(z[i], max));
            sum += max + Math.log(total) - z[i][trueClass(y[i])];
        }
        return sum / z.length;
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
