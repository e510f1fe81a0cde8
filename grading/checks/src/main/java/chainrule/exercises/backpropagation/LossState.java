package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.grader.Reference;
import chainrule.loss.Loss;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** The bookkeeping of a loss: value and gradient are those of the arrays that came with the call, and change none of them. */
public final class LossState {

    /** Wide enough for an ε in a logarithm. */
    private static final double TOLERANCE = 1e-5;

    private static final String NOMINAL =
            "is divided by the size of the first batch. Each batch has its own size: the last one is often smaller.";

    private final Case c;
    private final Subject subject;
    private final Loss right;
    private final String first;
    private final String second;
    private final Loss loss;
    private final Reference value;
    private final Reference gradient;

    private LossState(Case c, Subject subject, Loss right, String yHat) {
        this.c = c;
        this.subject = subject;
        this.right = right;
        first = yHat;
        second = "second " + yHat;
        loss = fresh();
        double[][] lent = c.lend(first);
        double[][] lentY = c.lend("y");
        value = c.reference(
                number(right.value(c.lend(first), c.lend("y"))), TOLERANCE, () -> number(loss.value(lent, lentY)));
        unchanged(lent, lentY, "value");
        gradient = c.reference(right.gradient(c.lend(first), c.lend("y")), () -> loss.gradient(lent, lentY));
        unchanged(lent, lentY, "gradient");
    }

    /**
     * Two batches through one loss, the second of another size.
     *
     * @param yHat the case's name for the first predictions; the others are “second …”, “y” and “second y”
     */
    public static void check(Case c, Subject subject, Loss right, String yHat) {
        new LossState(c, subject, right, yHat).secondBatch();
    }

    private void secondBatch() {
        secondGradient(loss.gradient(c.lend(second), c.lend("second y")));
        secondValue(loss.value(c.lend(second), c.lend("second y")));
        c.expect("gradient (of the first batch, looked at after the second)", gradient.first())
                .mistake(
                        "buffer-reused",
                        "was overwritten: gradient writes into the same array each time. Return a new one.",
                        gradient::came)
                .check(gradient.came());
    }

    private void unchanged(double[][] lent, double[][] lentY, String method) {
        c.requireUnchanged(first, lent, method);
        c.requireUnchanged("y", lentY, method);
    }

    private void secondGradient(double[][] got) {
        String stale = "is made with numbers of the first batch. Nothing need be kept: all comes as arguments.";
        double[][] expected = gradient(second, "second y");
        c.expect("gradient (second batch)", expected)
                .mistake("stale-cache", stale, gradient::first)
                .mistake("stale-cache", stale, () -> gradient(first, "second y"))
                .mistake(
                        "gradients-not-zeroed",
                        "is the sum of both batches' gradients. Each call starts anew.",
                        () -> Matrices.add(gradient.first(), expected))
                .ratio("nominal-batch-size", (double) n("second y") / n("y"), NOMINAL)
                .check(got);
    }

    private void secondValue(double got) {
        double l = value.first()[0][0];
        double l2 = value.of(
                        number(right.value(c.lend(second), c.lend("second y"))),
                        () -> number(fresh().value(c.lend(second), c.lend("second y"))))[0][0];
        c.expect("L (second batch)", l2)
                .within(TOLERANCE)
                .mistaken(
                        "sum-not-reset",
                        "holds the first batch's sum as well. Each call starts from 0: a local variable, not a field.",
                        () -> (l * n("y") + l2 * n("second y")) / n("second y"))
                .mistaken("stale-cache", "is that of the first batch.", () -> l)
                .mistaken("nominal-batch-size", NOMINAL, () -> l2 * n("second y") / n("y"))
                .check(got);
    }

    private int n(String name) {
        return c.lend(name).length;
    }

    private Loss fresh() {
        return subject.create(Loss.class);
    }

    private static double[][] number(double v) {
        return new double[][] {{v}};
    }

    private double[][] gradient(String prediction, String y) {
        return gradient.of(
                right.gradient(c.lend(prediction), c.lend(y)), () -> fresh().gradient(c.lend(prediction), c.lend(y)));
    }
}
