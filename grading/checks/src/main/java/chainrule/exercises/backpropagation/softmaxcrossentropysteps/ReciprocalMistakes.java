package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The mistakes on the way through p = e · r to r, through r = 1/s to s, and in the student's own forward pass. */
final class ReciprocalMistakes {

    private static final String NOT_SUMMED =
            "is not summed over the classes. One r serves all classes of its row, so what they send back must be added up: N × 1.";
    private static final String DOWN =
            "adds up the columns, over the examples. Each row has its own r, so sum over its classes.";

    private ReciprocalMistakes() {}

    /** The mistakes in dr. */
    static void ofReciprocal(StepCase d, Comparison dr) {
        OperationChain c = d.chain;
        double[][] dp = d.right(StepGradient.DP);
        double[][] parts = c.entries((i, j) -> dp[i][j] * c.e[i][j]);
        double total = Arrays.stream(parts).flatMapToDouble(Arrays::stream).sum();
        ofForward(d, StepGradient.DR, dr);
        dr.mistake("not-summed", NOT_SUMMED, () -> parts)
                .mistake("wrong-axis", DOWN, () -> Matrices.columnSums(parts))
                .mistake("wrong-axis", DOWN, () -> Matrices.transpose(Matrices.columnSums(parts)))
                .mistake("wrong-axis", DOWN, () -> columnOfRow(c, parts))
                .mistake(
                        "sum-over-batch",
                        "has the sum over the whole batch in each row. Each row has its own r, and must have its own sum.",
                        () -> c.rows(i -> total))
                .mistake(
                        "factor-omitted",
                        "is the sum of dp: the other factor of p = e · r is missing. A product sends to each factor the upstream gradient times the other one.",
                        () -> c.sums((i, j) -> dp[i][j]))
                .mistake(
                        "factor-not-swapped",
                        "multiplies dp by r. A product sends to each factor the upstream gradient times the other one: r must receive dp · e.",
                        () -> c.sums((i, j) -> dp[i][j] * c.r[i][0]))
                .mistake(
                        "factor-is-p",
                        "multiplies dp by p. The other factor of p = e · r is e.",
                        () -> c.sums((i, j) -> dp[i][j] * c.p[i][j]))
                .mistake(
                        "upstream-ignored",
                        "is the sum of e, without dp. Downstream = upstream × own derivative.",
                        () -> c.s)
                .mistake(
                        "last-class-only",
                        "holds the part of the last class only. All classes of the row must be added up: is = used instead of +=?",
                        () -> c.rows(i -> parts[i][c.classes - 1]))
                .mistake("value-returned", "is r itself. Return its gradient: how L changes with it.", () -> c.r);
    }

    /** The sum of column i in row i, if there are as many rows. */
    private static double[][] columnOfRow(OperationChain c, double[][] parts) {
        double[] sums = Matrices.columnSums(parts)[0];
        return c.rows(i -> sums[i]);
    }

    /** The mistakes in ds. */
    static void ofSum(StepCase d, Comparison ds) {
        OperationChain c = d.chain;
        double[][] dr = d.right(StepGradient.DR);
        ofForward(d, StepGradient.DS, ds);
        BiConsumer<String, Supplier<double[][]>> slope = (formula, wrong) ->
                ds.mistake("reciprocal-slope", "is dr · %s. The derivative of 1/s is −1/s².".formatted(formula), wrong);
        slope.accept("1/s", () -> c.rows(i -> dr[i][0] * c.r[i][0]));
        slope.accept("(−1/s)", () -> c.rows(i -> -dr[i][0] * c.r[i][0]));
        slope.accept("(−1/s³)", () -> c.rows(i -> -dr[i][0] * Math.pow(c.r[i][0], 3)));
        slope.accept("(−2/s³)", () -> c.rows(i -> -2 * dr[i][0] * Math.pow(c.r[i][0], 3)));
        slope.accept("(−2/s²)", () -> c.rows(i -> -2 * dr[i][0] * Math.pow(c.r[i][0], 2)));
        slope.accept("(−s²)", () -> c.rows(i -> -dr[i][0] * Math.pow(c.s[i][0], 2)));
        slope.accept("s²", () -> c.rows(i -> dr[i][0] * Math.pow(c.s[i][0], 2)));
        slope.accept("log s", () -> c.rows(i -> dr[i][0] * Math.log(c.s[i][0])));
        ds.mistake(
                        "reciprocal-sign",
                        "has the wrong sign: where s grows, 1/s becomes smaller. The derivative of 1/s is −1/s².",
                        () -> c.rows(i -> dr[i][0] * c.r[i][0] * c.r[i][0]))
                .mistake(
                        "reciprocal-slope-omitted",
                        "is dr: the derivative of r = 1/s is missing. Downstream = upstream × own derivative.",
                        () -> dr)
                .mistake(
                        "reciprocal-slope-omitted",
                        "is −dr. The derivative of 1/s is −1/s², not −1.",
                        () -> c.rows(i -> -dr[i][0]))
                .mistake(
                        "upstream-ignored",
                        "is −1/s², without dr. Downstream = upstream × own derivative.",
                        () -> c.rows(i -> -c.r[i][0] * c.r[i][0]))
                .mistake("value-returned", "is s itself. Return its gradient: how L changes with it.", () -> c.s);
    }

    /** Mistakes from a changed forward pass. */
    static void ofForward(StepCase d, StepGradient g, Comparison comparison) {
        Map<StepGradient, double[][]> none = d.chain.shifted(0).gradients();
        Map<StepGradient, double[][]> batch = d.chain.shifted(d.chain.largest()).gradients();
        comparison
                .mistake(
                        "max-not-subtracted",
                        "belongs to e = exp(z). The forward pass must first subtract each row's largest logit: e = exp(z − m).",
                        () -> none.get(g))
                .mistake(
                        "max-over-batch",
                        "belongs to a forward pass with one m for the whole batch. Each row must have its own m.",
                        () -> batch.get(g));
    }
}
