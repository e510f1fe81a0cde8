package chainrule.exercises.lossfunctions;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A batch of predictions and truths, the loss Lᵢ of each example, and the mistakes that all losses invite. */
public final class LossCase {

    private final Case c;
    private final String name;
    private final ToDoubleFunction<Row> loss;

    /** One example: what was predicted and what is true. */
    public record Row(double[] yHat, double[] y) {}

    /**
     * Inputs must have been given to the case under {@code name} and {@code "y"}.
     *
     * @param name of the first input, {@code yHat} or {@code z}
     * @param loss Lᵢ of one example; L is the mean of these
     */
    public LossCase(Case c, String name, ToDoubleFunction<Row> loss) {
        this.c = c;
        this.name = name;
        this.loss = loss;
    }

    /** Lᵢ of each example by some formula, right or wrong. */
    public double[] each(ToDoubleFunction<Row> formula) {
        double[][] yHat = c.lend(name);
        double[][] y = c.lend("y");
        double[] each = new double[y.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = formula.applyAsDouble(new Row(yHat[i], y[i]));
        }
        return each;
    }

    /** The mean over the examples by some formula, right or wrong. */
    public double mean(ToDoubleFunction<Row> formula) {
        return Arrays.stream(each(formula)).average().orElseThrow();
    }

    /** What the student's method gives. */
    public double got(Subject subject) {
        return subject.method(LossFunction.class).of(c.lend(name), c.lend("y"));
    }

    /** Compares with the mean over the examples. */
    public Comparison expect() {
        return expect(mean(loss));
    }

    /** Compares with what an outside witness gives. */
    public Comparison expect(double right) {
        int n = c.lend("y").length;
        int outputs = c.lend("y")[0].length;
        Comparison comparison = c.expect("L", right)
                .mistaken(
                        "integer-division",
                        "is 0. Is there 1 / n with an int n in it? In Java that is a whole number: 0. Write 1.0 / n, or"
                                + " divide the sum by n.",
                        () -> 0.0)
                .ratio("loss-sign", -1, "is the right one with the opposite sign. A loss is 0 or more.")
                .ratio(
                        "not-averaged",
                        n,
                        "is exactly %d times the right one, and %d is the batch size N: the sum was not divided by it. N is"
                                        .formatted(n, n)
                                + " the number of rows, y.length.")
                .ratio("averaged-twice", 1.0 / n, "is divided by the batch size N = %d twice.".formatted(n));
        if (outputs > 1) {
            comparison.ratio(
                    "mean-over-entries",
                    1.0 / outputs,
                    "is the mean over all %d entries. Divide by the number of examples (rows), %d, not by N·C."
                            .formatted(n * outputs, n));
        }
        if (outputs != n - 1) { // Otherwise these two cannot be told apart.
            comparison
                    .ratio(
                            "divided-by-columns",
                            (double) n / outputs,
                            "is divided by %d, the number of columns. Divide by the number of rows, y.length, here %d."
                                    .formatted(outputs, n))
                    .ratio(
                            "divided-by-n-minus-1",
                            n / (n - 1.0),
                            "is divided by N − 1 = %d, as a sample variance is. The mean divides by N = %d."
                                    .formatted(n - 1, n));
        }
        return comparison
                .mistaken(
                        "last-example-only",
                        "is the loss of the last example alone, divided by N: = forgets the sum so far. Add to it with +=.",
                        () -> each(loss)[n - 1] / n)
                .mistaken(
                        "last-example-only",
                        "is the loss of the last example alone. Take the mean over all.",
                        () -> each(loss)[n - 1])
                .mistaken(
                        "first-example-only",
                        "is the loss of the first example alone: does return stand inside the loop? It belongs after it.",
                        () -> each(loss)[0])
                .mistaken(
                        "first-example-only",
                        "has only the first example in it: does return stand inside the loop? It belongs after it.",
                        () -> each(loss)[0] / n)
                .mistaken(
                        "last-example-left-out",
                        "lacks the last example: the loop ends one too early. i < y.length reaches all.",
                        () -> mean(loss) - each(loss)[n - 1] / n);
    }

    /** Fails if the inputs were changed, or if something of one call is left in the next. */
    public void state(Subject subject, String method) {
        LossFunction f = subject.method(LossFunction.class);
        double[][] yHat = c.lend(name);
        double[][] y = c.lend("y");
        double first = f.of(yHat, y);
        c.requireUnchanged(name, yHat, method);
        c.requireUnchanged("y", y, method);
        double second = f.of(c.lend(name), c.lend("y"));
        c.require(
                first == second || Double.isNaN(first),
                "sum-kept",
                String.format(
                        Locale.ROOT,
                        "Your %s gives %.6g, and %.6g when called again with the same arrays: a variable outside the method"
                                + " keeps its value. Declare it inside.",
                        method,
                        first,
                        second));
        c.require(
                Double.compare(first, f.of(Matrices.scale(0.5, c.lend(name)), c.lend("y")))
                        != 0, // NaN too is one number
                String.format(
                        Locale.ROOT,
                        "Your %s gives %.6g for other numbers too. Mend the checks above first: only then can this one tell anything.",
                        method,
                        first));
    }
}
