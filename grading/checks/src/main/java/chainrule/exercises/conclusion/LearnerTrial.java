package chainrule.exercises.conclusion;

import chainrule.data.Dataset;
import chainrule.grader.Case;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Learners that are trained on some data and asked about other data, which both capstones need. */
public final class LearnerTrial {

    private static final int PROBES = 20;

    private static final int FEW = 100;

    private final Case c;
    private final Subject subject;
    private final Dataset train;
    private final Dataset heldOut;
    private final long seed;

    /** @param seed the seed of the learner's own random weights, the only one that the student's code gets */
    public LearnerTrial(Case c, Subject subject, Dataset train, Dataset heldOut, long seed) {
        this.c = c;
        this.subject = subject;
        this.train = train;
        this.heldOut = heldOut;
        this.seed = seed;
    }

    /** A learner after fit, which must not have changed its input. */
    public Learner trained() {
        return trained(train);
    }

    private Learner trained(Dataset data) {
        return subject.training(data.size(), () -> {
            Learner learner = fresh();
            double[][] x = data.x();
            double[][] y = data.y();
            learner.fit(x, y);
            unchanged(x, data.x(), "fit", "x");
            unchanged(y, data.y(), "fit", "y");
            return learner;
        });
    }

    private void unchanged(double[][] now, double[][] before, String who, String symbol) {
        c.require(
                Arrays.deepEquals(now, before),
                "input-changed",
                "Your %s changed %s, which belongs to the caller: write into a variable or an array of your own."
                        .formatted(who, symbol));
    }

    /** ŷ for held-out examples, with the right shape and finite. */
    public double[][] heldOut(Learner learner) {
        return answers(learner, heldOut.x());
    }

    /** ŷ for the examples that the learner was trained on. */
    public double[][] ofTraining(Learner learner) {
        return answers(learner, train.x());
    }

    private double[][] answers(Learner learner, double[][] x) {
        double[][] asked = Matrices.copy(x);
        double[][] yHat = learner.predict(asked);
        unchanged(asked, x, "predict", "x");
        c.require(yHat != null, "Your predict returned null instead of a row for each row of x.");
        String shape = Matrices.shape(yHat);
        String right = x.length + "×" + train.outputs();
        c.require(
                !shape.equals(x.length + "×2") || shape.equals(right),
                "fixed-classes",
                "Your predict returned %s where fit was given y with %d columns; it should return %s. Is the number of outputs a fixed number somewhere? The constructor is given the right one."
                        .formatted(shape, train.outputs(), right));
        c.require(
                shape.equals(right),
                "wrong-shape",
                "Your predict returned %s for x of %d rows; it should return %s.".formatted(shape, x.length, right));
        requireFinite(yHat);
        return yHat;
    }

    private void requireFinite(double[][] yHat) {
        for (double[] row : yHat) {
            for (double v : row) {
                c.require(
                        Double.isFinite(v),
                        "not-finite",
                        "Your predict returned %s. Print the loss in fit: does it grow until it is no longer a number? Then look at η, at the mean over the batch in the gradient, and at the sign of the update."
                                .formatted(v));
            }
        }
    }

    /** The held-out examples. */
    public Dataset heldOut() {
        return heldOut;
    }

    /** The examples to train on. */
    public Dataset train() {
        return train;
    }

    /** Fails if a learner's answers change with the next call, or with the other rows. */
    public void requireOwnAnswers(Learner learner) {
        AnswerFacts facts = new AnswerFacts(c, learner, heldOut.x());
        facts.requireSame();
        facts.requireOwnResult();
        facts.requireRowsAlone(numbers(learner));
    }

    /**
     * Fails if fit does not change the learner, its answers cannot be repeated, it is trained only in part, its
     * gradients are certainly wrong, or it cannot be trained on few rows.
     *
     * @param probabilities whether softmax is at the end
     */
    public void requireRepeatable(boolean probabilities) {
        Learner first = trained();
        List<LearnedNumbers.Group> afterFit = LearnedNumbers.in(subject, first);
        double[][] once = heldOut(first);
        new AnswerFacts(c, first, heldOut.x()).requireSame();
        Learner other = trained(heldOut);
        c.require(
                !Arrays.deepEquals(once, heldOut(other)),
                "fit-changes-nothing",
                "Your fit learns nothing: predict returns the same whatever fit was given. Does the update write into the weights that predict reads?");
        c.require(
                Arrays.deepEquals(once, heldOut(first)),
                "shared-state",
                "Your first object answers differently after a second one was trained. Do they share something, such as a static field?");
        c.require(
                Arrays.deepEquals(once, heldOut(trained())),
                "seed-ignored",
                "Two learners with the same seed learn different weights. Draw all random numbers from one new Random(seed).");
        LearnedNumbers numbers = numbers(first);
        new NetworkFacts(c, numbers).requireTrained(afterFit, numbers(other), once, train.y());
        NetworkLayout.of(numbers.used(), heldOut.x(), once, probabilities)
                .ifPresent(layout -> new GradientFacts(c, subject, layout).require(this::fresh, train.size()));
        new FewRows(c, this::trained, heldOut.x()).require(train);
    }

    private Learner fresh() {
        return subject.create(Learner.class, train.features(), train.outputs(), seed);
    }

    /** Fails if the learner is not a network with a hidden layer, or keeps the examples that it has seen. */
    public void requireNetwork(Learner learner) {
        LearnedNumbers numbers = numbers(learner);
        int few = numbers.count() < train.size()
                ? numbers.count()
                : numbers(trained(train.rows(IntStream.range(0, FEW).toArray())))
                        .count();
        new NetworkFacts(c, numbers).requireNetwork(learner.predict(probes()), train.x(), few);
    }

    /**
     * Reports what is certain about a learner that has not learned enough.
     *
     * @param is how good it is
     */
    void explain(Learner learner, String is) {
        new NetworkFacts(c, numbers(learner)).explain(is, train.features(), train.outputs());
    }

    /**
     * Reports answers that are bounded, although those of a regression can be any number.
     *
     * @param is how good it is
     */
    void explainBounds(Learner learner, String is) {
        new NetworkFacts(c, numbers(learner)).explainBounds(is);
    }

    /**
     * Reports answers that change in proportion to x.
     *
     * @param is how good it is
     */
    void explainStraight(Learner learner, String is) {
        new NetworkFacts(c, numbers(learner)).explainStraight(is, learner, heldOut.x());
    }

    /** Fails if answers are rounded, or are labels. */
    public void requireExact(Learner learner) {
        new NetworkFacts(c, numbers(learner)).requireExact(heldOut(learner));
    }

    /** Whether learners that differ only in the y of some rows give the same answers. */
    boolean ignoresRows(int from, int to) {
        double[][] y = train.y();
        for (int i = from; i < to; i++) {
            double[] other = train.y()[i];
            Arrays.setAll(y[i], k -> train.outputs() == 1 ? 1 - other[k] : other[(k + 1) % other.length]);
        }
        Dataset changed = Dataset.regression(train.x(), y);
        return Arrays.deepEquals(heldOut(trained()), heldOut(trained(changed)));
    }

    private double[][] probes() {
        return Arrays.copyOf(heldOut.x(), PROBES);
    }

    private LearnedNumbers numbers(Learner learner) {
        return new LearnedNumbers(subject, learner, probes());
    }
}
