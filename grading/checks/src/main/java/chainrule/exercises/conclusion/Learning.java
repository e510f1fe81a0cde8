package chainrule.exercises.conclusion;

import chainrule.data.Dataset;
import chainrule.grader.Case;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** One learner, trained on data of a seed and asked about data of another: what both capstones have in common. */
public final class Learning {

    private final Case c;
    private final Subject subject;
    private final Dataset train;
    private final Dataset heldOut;
    private final long seed;

    /** @param seed of the learner's own random weights */
    public Learning(Case c, Subject subject, Dataset train, Dataset heldOut, long seed) {
        this.c = c;
        this.subject = subject;
        this.train = train;
        this.heldOut = heldOut;
        this.seed = seed;
    }

    /** A learner that has seen nothing. */
    public Learner fresh() {
        return subject.create(Learner.class, train.features(), train.outputs(), seed);
    }

    /** A learner after fit; its input must be as it was. */
    public Learner trained() {
        Learner learner = fresh();
        fit(learner);
        return learner;
    }

    private void fit(Learner learner) {
        double[][] x = train.x();
        double[][] y = train.y();
        learner.fit(x, y);
        unchanged(x, train.x(), "fit", "x");
        unchanged(y, train.y(), "fit", "y");
    }

    private void unchanged(double[][] now, double[][] before, String who, String symbol) {
        c.require(
                Arrays.deepEquals(now, before),
                "input-changed",
                "Your %s changed %s, which belongs to the caller: write into a new array.".formatted(who, symbol));
    }

    /** ŷ on held-out examples, of the right shape and finite. */
    public double[][] heldOut(Learner learner) {
        double[][] x = heldOut.x();
        double[][] yHat = learner.predict(x);
        unchanged(x, heldOut.x(), "predict", "x");
        c.require(yHat != null, "Your predict returned null instead of a row for each row of x.");
        String shape = Matrices.shape(yHat);
        String right = heldOut.size() + "×" + heldOut.outputs();
        c.require(
                shape.equals(right),
                "wrong-shape",
                "Your predict returned %s for x of %d rows; it should return %s."
                        .formatted(shape, heldOut.size(), right));
        c.require(
                heldOut.outputs() > 1 || Arrays.stream(yHat).anyMatch(row -> !(Math.abs(row[0] - 1) <= 1e-9)),
                "softmax-on-output",
                "Your predict always answers 1: softmax of a single output is 1. A regression has none.");
        for (double[] row : yHat) {
            for (double v : row) {
                c.require(
                        Double.isFinite(v),
                        "not-finite",
                        "Your predict returned %s: training diverged. %s".formatted(v, whyDiverged()));
            }
        }
        return yHat;
    }

    private String whyDiverged() {
        String asks =
                "Is η too large, is the mean over the batch missing in the gradient, or does the update go uphill,"
                        + " + in place of −?";
        return heldOut.outputs() > 1 ? asks + " Does softmax subtract the largest entry of its row?" : asks;
    }

    /** The held-out examples themselves. */
    public double[][] heldOutX() {
        return heldOut.x();
    }

    /** The right answers for {@link #heldOut(Learner)}. */
    public double[][] truth() {
        return heldOut.y();
    }

    /** Fails for a learner that fit does not change, and for one whose answers cannot be had again. */
    public void requireRepeatable() {
        Learner first = trained();
        double[][] once = heldOut(first);
        Learner opposite = fresh();
        opposite.fit(train.x(), Matrices.map(train.y(), v -> 1 - v));
        c.require(
                !Arrays.deepEquals(once, heldOut(opposite)),
                "fit-changes-nothing",
                "Your fit learns nothing: predict says the same whatever y was. Does the update write into the weights"
                        + " that predict reads?");
        c.require(
                Arrays.deepEquals(once, heldOut(first)),
                "predict-changes",
                "Your predict says something else when asked twice: it must not draw at random, nor go on learning.");
        c.require(
                Arrays.deepEquals(once, heldOut(trained())),
                "seed-ignored",
                "Two learners with the same seed learn different weights. Draw from new Random(seed) alone, and share"
                        + " nothing static.");
    }
}
