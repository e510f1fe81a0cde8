package chainrule.exercises.conclusion;

import chainrule.data.Dataset;
import chainrule.grader.Case;
import chainrule.subject.Subject;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Finds what is certain about a learner that does not learn enough; guesses nothing. */
public final class Weakness {

    private final Case c;
    private final Learning learning;
    private final Learner learner;
    private final String is;

    /** @param is how good the learner is, as a sentence */
    public Weakness(Case c, Learning learning, Learner learner, String is) {
        this.c = c;
        this.learning = learning;
        this.learner = learner;
        this.is = is;
    }

    /** Fails where all weights of a kind are alike, or the network is too small. */
    public void requireNeurons() {
        learning.explain(learner, is);
    }

    /** Fails where every x has the same answer. */
    public void requireDifferentAnswers() {
        double[][] yHat = learning.heldOut(learner);
        c.require(
                Arrays.stream(yHat).anyMatch(row -> !Arrays.equals(row, yHat[0])),
                is
                        + " It gives every x exactly the same answer. Is every neuron of the hidden layer off, or are all weights 0? Print A₁.");
    }

    /** Fails where answers stay between bounds whatever stands in the arrays. */
    public void requireFreeOutput() {
        learning.explainBounds(learner, is);
    }

    /** Fails where answers, as logits or numbers, lie on one straight line or plane. */
    public void requireBends() {
        c.require(
                !Straight.is(learner, learning.heldOut().x()),
                "straight-line",
                is
                        + " Its answers change in proportion to x, along a straight line. Is there an activation between the layers, and does predict use it?");
    }

    /** Fails where a feature makes no difference. */
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

    /**
     * Fails where only the rows that come first, or last, are learned: then it is so in the other order, too.
     *
     * @param quality of answers, given what is right
     * @param good from where on a quality is good
     * @param bad up to where it is not
     */
    public void requireAllRows(
            Subject subject,
            long seed,
            String unit,
            ToDoubleBiFunction<double[][], double[][]> quality,
            double good,
            double bad) {
        Dataset train = learning.train();
        int n = train.size();
        Dataset backwards = train.rows(IntStream.range(0, n).map(i -> n - 1 - i).toArray());
        Learning again = new Learning(c, subject, backwards, learning.heldOut(), seed);
        double[] before = parts(learning.ofTraining(learner), train, quality);
        boolean first = before[0] >= good && before[1] <= bad;
        boolean last = before[1] >= good && before[0] <= bad;
        if (!first && !last) {
            return;
        }
        double[] after = parts(again.ofTraining(again.trained()), backwards, quality);
        int better = first ? 0 : 1;
        c.require(
                !(after[better] >= good && after[1 - better] <= bad),
                "part-of-the-data",
                String.format(
                        Locale.ROOT,
                        "%s Of the rows that fit was given it is good at the %s third (%s %.2f) and not at the %s (%.2f), also with the rows in the opposite order. Does every row take part in training?",
                        is,
                        first ? "first" : "last",
                        unit,
                        before[better],
                        first ? "last" : "first",
                        before[1 - better]));
    }

    private static double[] parts(double[][] yHat, Dataset data, ToDoubleBiFunction<double[][], double[][]> quality) {
        int part = Places.part(data.size());
        int n = data.size();
        return new double[] {
            quality.applyAsDouble(Arrays.copyOfRange(yHat, 0, part), Arrays.copyOfRange(data.y(), 0, part)),
            quality.applyAsDouble(Arrays.copyOfRange(yHat, n - part, n), Arrays.copyOfRange(data.y(), n - part, n))
        };
    }
}
