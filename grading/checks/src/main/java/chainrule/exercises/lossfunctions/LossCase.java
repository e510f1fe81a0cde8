package chainrule.exercises.lossfunctions;

import chainrule.exercises.forwardpropagation.Bookkeeping;
import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A batch of predictions and targets, the loss Lᵢ of each example, and the mistakes that are possible in all losses.
 */
public final class LossCase {

    /** Numbers that students write in place of N: sizes of the lesson's examples and data sets, and of batches. */
    private static final int[] FIXED = {2, 3, 4, 5, 10, 32, 100, 150, 442};

    private final Case c;
    private final String name;
    private final ToDoubleFunction<Row> loss;

    /** One example: its prediction and its target. */
    public record Row(double[] yHat, double[] y) {}

    /**
     * The case must already have inputs with the names {@code name} and {@code "y"}.
     *
     * @param name of the first input, {@code yHat} or {@code z}
     * @param loss computes Lᵢ of one example; L is the mean of these
     */
    public LossCase(Case c, String name, ToDoubleFunction<Row> loss) {
        this.c = c;
        this.name = name;
        this.loss = loss;
    }

    /**
     * Draws one-hot rows. The last row belongs to the last class if there are more rows than classes, and to another
     * class otherwise, so that what {@code =} in place of {@code +=} leaves is 0 in some cases only. A square array of
     * them is not a permutation, because its transpose would just have other classes.
     */
    public static void oneHot(Case c, String name, int rows, int classes) {
        int last = rows > classes ? classes - 1 : c.below(classes - 1);
        double[][] y = new double[rows][classes];
        for (int i = 0; i < rows; i++) {
            int row = rows == classes && i == 0 ? 1 : i;
            y[i][Math.floorMod(last + row - (rows - 1), classes)] = 1;
        }
        c.given(name, y);
    }

    /** Lᵢ of each example by a formula, right or wrong. */
    public double[] each(ToDoubleFunction<Row> formula) {
        double[][] yHat = c.lend(name);
        double[][] y = c.lend("y");
        double[] each = new double[y.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = formula.applyAsDouble(new Row(yHat[i], y[i]));
        }
        return each;
    }

    /** The mean over the examples by a formula, right or wrong. */
    public double mean(ToDoubleFunction<Row> formula) {
        return Arrays.stream(each(formula)).average().orElseThrow();
    }

    /** The batch size N. */
    int rows() {
        return c.lend("y").length;
    }

    /** The result of the student's method. */
    public double got(LossFunction student) {
        return student.of(c.lend(name), c.lend("y"));
    }

    /** Compares with the mean over the examples. */
    public Comparison expect() {
        return expect(mean(loss));
    }

    /** Compares with an independent result, or with another right formula. */
    public Comparison expect(double right) {
        int n = rows();
        Comparison comparison = c.expect("L", right)
                .mistaken(
                        "integer-division",
                        "is 0. Is there a 1 / n with an int n? In Java that is the whole number 0. Write 1.0 / n, or"
                                + " divide the sum by n.",
                        () -> n == 1 ? right : 0.0)
                .ratio("loss-sign", -1, "has the wrong sign. A loss must be 0 or more.")
                .ratio(
                        "not-averaged",
                        n,
                        "is exactly %d times the right one, and %d is the batch size N. Divide the sum by the number of"
                                        .formatted(n, n)
                                + " rows, y.length.")
                .ratio(
                        "averaged-twice",
                        1.0 / n,
                        "is divided by the batch size N = %d twice. Divide only once.".formatted(n))
                .ratio(
                        "divided-by-n-minus-1",
                        n / (n - 1.0),
                        "is divided by N − 1 = %d, as a sample variance is. Divide by the number of rows, N = %d."
                                .formatted(n - 1, n))
                .ratio(
                        "divided-by-n-plus-1",
                        n / (n + 1.0),
                        "is divided by N + 1 = %d. Divide by the number of rows, N = %d.".formatted(n + 1, n));
        for (int fixed : FIXED) {
            comparison.ratioAlone(
                    "fixed-divisor-" + fixed,
                    (double) n / fixed,
                    "is divided by %d, however many rows there are. Divide by the number of rows, y.length, here %d."
                            .formatted(fixed, n));
        }
        return examples(comparison, n);
    }

    /** Adds the mistakes that are visible only with several columns. */
    Comparison columns(Comparison comparison) {
        int n = rows();
        int outputs = c.lend("y")[0].length;
        return comparison
                .ratio(
                        "mean-over-entries",
                        1.0 / outputs,
                        "is the mean over all %d entries. Divide by the number of examples (rows), %d, and not by N · C."
                                .formatted(n * outputs, n))
                .ratio(
                        "divided-by-columns",
                        (double) n / outputs,
                        "is divided by %d, the number of columns. Divide by the number of rows, y.length, here %d."
                                .formatted(outputs, n));
    }

    private Comparison examples(Comparison comparison, int n) {
        return comparison
                .mistaken(
                        "last-example-only",
                        "is the loss of the last example only, divided by N. Is = used instead of +=, or does the sum start again at 0 in the loop?",
                        () -> each(loss)[n - 1] / n)
                .mistaken(
                        "last-example-only",
                        "is the loss of the last example only. Take the mean over all examples.",
                        () -> each(loss)[n - 1])
                .mistaken(
                        "first-example-only",
                        "is the loss of the first example only. Is the return inside the loop? It must come after the loop.",
                        () -> each(loss)[0])
                .mistaken(
                        "first-example-only",
                        "counts only the first example. Is the return inside the loop? It must come after the loop.",
                        () -> each(loss)[0] / n)
                .mistaken(
                        "last-example-left-out",
                        "leaves out the last example: the loop ends one too early. It must run as long as i < y.length.",
                        () -> mean(loss) - each(loss)[n - 1] / n)
                .mistaken(
                        "first-example-left-out",
                        "leaves out the first example: the loop starts one too late. The first row is row 0.",
                        () -> mean(loss) - each(loss)[0] / n)
                .mistaken(
                        "divided-in-the-loop",
                        "divides the sum so far by N again and again. Is the division inside the loop over the rows?"
                                + " It must come after the loop.",
                        () -> Arrays.stream(each(loss)).reduce(0, (sum, l) -> (sum + l) / n));
    }

    /** Fails if the value is wrong, if the inputs were changed, or if a call affects the next one. */
    public void state(LossFunction student, String method, double tolerance) {
        double[][] yHat = c.lend(name);
        double[][] y = c.lend("y");
        double first = student.of(yHat, y);
        Bookkeeping.requireRepeatable(c, method, first, got(student));
        c.expect("L", mean(loss)).within(tolerance).check(first);
        c.requireUnchanged(name, yHat, method);
        c.requireUnchanged("y", y, method);
        double[][] otherYHat = c.lend(name);
        Collections.rotate(Arrays.asList(otherYHat), 1);
        other(student, "L (other numbers of the same shape)", otherYHat, c.lend("y"), tolerance);
        int fewer = Math.max(1, rows() - 1);
        other(
                student,
                "L (second batch, of %d rows instead of %d)".formatted(fewer, rows()),
                Arrays.copyOf(c.lend(name), fewer),
                Arrays.copyOf(c.lend("y"), fewer),
                tolerance);
        c.expect("L (of the first batch again, after others)", mean(loss))
                .within(tolerance)
                .check(got(student));
    }

    private void other(LossFunction student, String symbol, double[][] yHat, double[][] y, double tolerance) {
        int n = y.length;
        double right = IntStream.range(0, n)
                .mapToDouble(i -> loss.applyAsDouble(new Row(yHat[i], y[i])))
                .average()
                .orElseThrow();
        c.expect(symbol, right)
                .within(tolerance)
                .mistaken(
                        "stale-cache",
                        "is that of the first batch. Each call must use its own arguments.",
                        () -> mean(loss))
                .check(student.of(Matrices.copy(yHat), Matrices.copy(y)));
    }
}
