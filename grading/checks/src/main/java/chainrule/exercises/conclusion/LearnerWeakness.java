package chainrule.exercises.conclusion;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Finds what is certain about a learner that does not learn enough, without guessing. */
public final class LearnerWeakness {

    private final Case c;
    private final LearnerTrial learning;
    private final Learner learner;
    private final String is;

    /** @param is how good the learner is, as a sentence */
    public LearnerWeakness(Case c, LearnerTrial learning, Learner learner, String is) {
        this.c = c;
        this.learning = learning;
        this.learner = learner;
        this.is = is;
    }

    /** Fails if all weights of a kind are alike, or the network is too small. */
    public void requireNeurons() {
        learning.explain(learner, is);
    }

    /** Fails if every x has the same answer. */
    public void requireDifferentAnswers() {
        double[][] yHat = learning.heldOut(learner);
        c.require(
                Arrays.stream(yHat).anyMatch(row -> !Arrays.equals(row, yHat[0])),
                is
                        + " It gives every x exactly the same answer. Print A₁ and Z₂ for two rows: where does the difference between them get lost?");
    }

    /** Fails if answers hardly differ. */
    public void requireDifference() {
        double[][] columns = Matrices.transpose(learning.heldOut(learner));
        c.require(
                Arrays.stream(columns).anyMatch(k -> range(k) > 1e-3),
                "constant-answer",
                is
                        + " It gives every x nearly the same answer: no two answers differ by more than 0.001. How large are W₁ and W₂ before training, and by how much does a step change them?");
    }

    private static double range(double[] column) {
        return Arrays.stream(column).max().orElseThrow()
                - Arrays.stream(column).min().orElseThrow();
    }

    /** Fails if answers stay between bounds whatever numbers are in the arrays. */
    public void requireFreeOutput() {
        learning.explainBounds(learner, is);
    }

    /** Fails if answers, as logits or numbers, are on one straight line or plane. */
    public void requireBends() {
        learning.explainStraight(learner, is);
    }

    /** Fails if a feature makes no difference. */
    public void requireAllFeatures() {
        double[][] yHat = learning.heldOut(learner);
        for (int j = 0; j < learning.train().features(); j++) {
            double[][] x = learning.heldOut().x();
            for (double[] row : x) {
                row[j] = -row[j];
            }
            c.require(
                    !Arrays.deepEquals(yHat, learner.predict(x)),
                    "feature-ignored",
                    "%s Column %d of x has no influence on predict. Does every feature have weights?"
                            .formatted(is, j + 1));
        }
    }

    /** Fails if some of the rows have no influence at all. */
    public void requireAllRows() {
        int n = learning.train().size();
        for (int half = 0; half < 2; half++) {
            c.require(
                    !learning.ignoresRows(half * n / 2, (half + 1) * n / 2),
                    "part-of-the-data",
                    "%s Other values of y in the %s half of the rows make no difference to what it learns. Does every row take part in training?"
                            .formatted(is, half == 0 ? "first" : "second"));
        }
    }

    /**
     * Fails with a hint where to look.
     *
     * @param chance whether the learner is no better than guessing
     */
    public void tell(boolean chance) {
        c.require(
                false,
                is
                        + (chance
                                ? " That is hardly better than guessing. Does the loss fall at all, does each row of x keep its own y when you shuffle, and do your gradients agree with numerical ones?"
                                : " Print the loss in fit, every hundred steps. If it still falls at the end, take more epochs or a larger η; if it jumps about, a smaller η; otherwise compare your gradients with numerical ones."));
    }
}
