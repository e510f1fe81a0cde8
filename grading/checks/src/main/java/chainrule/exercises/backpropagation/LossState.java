package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.loss.Loss;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/**
 * The state of a loss: value and gradient depend only on the arrays of their own call, and change none of them.
 *
 * <p>Three batches go through one object; the second has the shape of the first, and the last has another shape. The
 * first results must be right, because nothing can be concluded otherwise.
 */
public final class LossState {

    private static final String LAST = "last ";

    private static final String SECOND = "second ";

    /** Wide enough for an ε in a logarithm. */
    private static final double TOLERANCE = 1e-5;

    private static final String OWN = "Each call must use its own arguments.";

    private static final String STALE = "uses numbers of the first batch. " + OWN;

    private static final String NOMINAL =
            "is divided by the size of the first batch. Divide by the size of this batch: the last one is often smaller.";

    private final Case c;
    private final Loss right;
    private final String yHat;
    private final Loss loss;

    /** Gives a case both arrays of a batch. */
    @FunctionalInterface
    public interface Draw {
        /** @param prefix the beginning of the names of the arrays */
        void batch(String prefix, int rows, int columns);
    }

    private LossState(Case c, Subject subject, Loss right, String yHat) {
        this.c = c;
        this.right = right;
        this.yHat = yHat;
        loss = subject.create(Loss.class);
    }

    /**
     * @param yHat the case's name for the predictions, to which a batch's prefix is added, as to “y”
     * @param columns the meaning of the columns, such as “the number of outputs”
     */
    public static void check(Case c, Subject subject, Loss right, String yHat, String columns, Draw draw) {
        int n = c.size("N", "the batch size", 1);
        int outputs = c.size("C", columns);
        int n2 = c.size("N₂", "the size of the last batch");
        int outputs2 = c.size("C₂", columns + " of the last batch");
        draw.batch("", n, outputs);
        draw.batch(SECOND, n, outputs);
        draw.batch(LAST, n2, outputs2);
        LossState state = new LossState(c, subject, right, yHat);
        state.sameShape(state.first());
        state.otherShape();
    }

    /** The student's own gradient array of the first batch. */
    private double[][] first() {
        double[][] lent = c.lend(yHat);
        double[][] lentY = c.lend("y");
        double value = loss.value(lent, lentY);
        expect("L", value("")).check(value);
        unchanged(lent, lentY, "value");
        double[][] gradient = loss.gradient(lent, lentY);
        c.expect("gradient", gradient("")).check(gradient);
        unchanged(lent, lentY, "gradient");
        return gradient;
    }

    private void unchanged(double[][] lent, double[][] lentY, String method) {
        c.requireUnchanged(yHat, lent, method);
        c.requireUnchanged("y", lentY, method);
    }

    private void sameShape(double[][] firstGradient) {
        double[][] second = loss.gradient(c.lend(SECOND + yHat), c.lend(SECOND + "y"));
        c.expect("gradient (second batch)", gradient(SECOND))
                .mistake("stale-cache", STALE, () -> gradient(""))
                .mistake("stale-cache", STALE, () -> right.gradient(c.lend(yHat), c.lend(SECOND + "y")))
                .mistake("stale-cache", STALE, () -> right.gradient(c.lend(SECOND + yHat), c.lend("y")))
                .mistake(
                        "gradients-not-zeroed",
                        "is the sum of the gradients of both batches. Each call must start again from 0.",
                        () -> Matrices.add(gradient(""), gradient(SECOND)))
                .check(second);
        c.expect("gradient (of the first batch, looked at after the second)", gradient(""))
                .seen(
                        "buffer-reused",
                        "was overwritten: gradient writes into the same array each time. Return a new array.",
                        () -> second)
                .check(firstGradient);
        // Each has names of its own: what is right in one place may be wrong in another.
        expect("L (of the first batch again)", value(""))
                .mistaken("value-of-other-batch", "is that of the second batch. " + OWN, () -> value(SECOND))
                .mistaken("value-of-other-batch", "uses numbers of the second batch. " + OWN, () -> mixed(SECOND, ""))
                .mistaken(
                        "sum-not-reset",
                        "also holds the sum of the previous call. Each call must start from 0: use a local variable, not a field.",
                        () -> 2 * value(""))
                .check(loss.value(c.lend(yHat), c.lend("y")));
        expect("L (second batch)", value(SECOND))
                .mistaken("stale-value", "is that of the first batch. " + OWN, () -> value(""))
                .mistaken("stale-value", "uses numbers of the first batch. " + OWN, () -> mixed("", SECOND))
                .check(loss.value(c.lend(SECOND + yHat), c.lend(SECOND + "y")));
    }

    private void otherShape() {
        double[][] gradient = loss.gradient(c.lend(LAST + yHat), c.lend(LAST + "y"));
        double sizes = (double) n(LAST + "y") / n("y");
        c.expect("gradient (last batch, of another size)", gradient(LAST))
                .ratio("nominal-batch-size", sizes, NOMINAL)
                .check(gradient);
        expect("L (last batch, of another size)", value(LAST))
                .mistaken("nominal-batch-size-of-value", NOMINAL, () -> value(LAST) * sizes)
                .check(loss.value(c.lend(LAST + yHat), c.lend(LAST + "y")));
    }

    private Comparison expect(String symbol, double value) {
        return c.expect(symbol, value).within(TOLERANCE);
    }

    private int n(String name) {
        return c.lend(name).length;
    }

    private double value(String batch) {
        return mixed(batch, batch);
    }

    private double mixed(String ofYHat, String ofY) {
        return right.value(c.lend(ofYHat + yHat), c.lend(ofY + "y"));
    }

    private double[][] gradient(String batch) {
        // The library's losses write into an array of their own.
        return Matrices.copy(right.gradient(c.lend(batch + yHat), c.lend(batch + "y")));
    }
}
