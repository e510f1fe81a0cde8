package chainrule.exercises.conclusion.capstoneclassifier;

import chainrule.data.OneHot;
import chainrule.data.Toy;
import chainrule.exercises.conclusion.Learning;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.train.Metric;
import java.util.Arrays;
import java.util.Locale;

/** Checks a whole network for classes by what it learns: two half moons, judged on points it has not seen. */
@Exercise(
        id = "capstone-classifier",
        lesson = "06-conclusion",
        title = "Capstone: a classifier of your own",
        declares = "MyClassifier",
        trains = true)
final class CapstoneClassifierGrader {

    private static final double ASKED = 0.95;

    private static Learning moons(Case c, Subject subject, int n) {
        int seed = c.below(10_000);
        return new Learning(c, subject, Toy.moons(n, 0.1, seed), Toy.moons(300, 0.1, seed + 10_000L), seed);
    }

    @Checks(
            order = 1,
            symbol = "ŷ",
            asks = "a probability for each class, each row sums to 1",
            points = 2,
            hints = {"The last step of forward is softmax, along each row."})
    void probabilities(Subject subject, Cases cases) {
        cases.once(c -> {
            Learning moons = moons(c, subject, 50);
            double[][] yHat = moons.heldOut(moons.trained());
            double[][] rows = Matrices.columnSums(Matrices.transpose(yHat));
            double[][] columns = Matrices.columnSums(yHat);
            c.require(
                    !allOne(columns),
                    "softmax-wrong-axis",
                    "The columns of your ŷ sum to 1, not the rows. Softmax shares out 1 among the classes of one example.");
            c.require(
                    allOne(rows),
                    "no-softmax",
                    String.format(
                            Locale.ROOT,
                            "The rows of your ŷ do not sum to 1; the first one sums to %.4g. %s",
                            rows[0][0],
                            Arrays.stream(yHat).flatMapToDouble(Arrays::stream).allMatch(v -> v >= 0)
                                    ? "Softmax divides the powers of e in a row by the sum of that row."
                                    : "Are these logits? End with softmax."));
            c.require(
                    Arrays.stream(yHat).flatMapToDouble(Arrays::stream).allMatch(v -> v >= 0),
                    "negative-probability",
                    "Some of your probabilities are negative. Softmax gives none: it divides powers of e.");
            c.require(
                    !Arrays.stream(yHat).flatMapToDouble(Arrays::stream).allMatch(v -> v == 0 || v == 1),
                    "labels-not-probabilities",
                    "Your ŷ holds only 0 and 1: those are labels. Return what softmax gives; the largest of a row tells the class.");
        });
    }

    private static boolean allOne(double[][] sums) {
        return Arrays.stream(sums[0]).allMatch(s -> Math.abs(s - 1) < 1e-6);
    }

    @Checks(
            order = 2,
            symbol = "fit",
            asks = "learns from y; the same seed gives the same network; x and y stay as they are",
            points = 2,
            hints = {"One new Random(seed), kept in a field or made in fit, draws all weights and all shuffles."})
    void repeatable(Subject subject, Cases cases) {
        cases.once(c -> moons(c, subject, 50).requireRepeatable());
    }

    @Checks(
            order = 3,
            symbol = "accuracy",
            asks = "95 % right on points that it has not seen",
            points = 6,
            hints = {
                "Print the loss in fit, every hundred steps. What does it do?",
                "Does it fall, but slowly? More epochs, a larger η, or mini-batches.",
                "Compare your dW₁ with a numerical gradient, as in lesson 4."
            })
    void accuracy(Subject subject, Cases cases) {
        cases.once(c -> {
            Learning moons = moons(c, subject, 150);
            double[][] yHat = moons.heldOut(moons.trained());
            int[] got = Arrays.stream(yHat).mapToInt(OneHot::label).toArray();
            double accuracy = Metric.accuracy().value(yHat, moons.truth());
            String is = String.format(
                    Locale.ROOT,
                    "Your network is right on %.1f %% of the points; 95 %% are asked for.",
                    100 * accuracy);
            c.require(
                    Arrays.stream(yHat).anyMatch(row -> !Arrays.equals(row, yHat[0])),
                    "zero-initialisation",
                    is + " It gives every point the same numbers: do all weights begin at 0? Then x never reaches the"
                            + " output, and no gradient reaches W₁. Draw them at random; only biases may be 0. If they are"
                            + " random, every ReLU is off: a smaller η.");
            c.require(
                    Arrays.stream(got).distinct().count() > 1,
                    "predicts-one-class",
                    is
                            + " It gives every point the same class. Does it learn from one example alone, or is the sign of the"
                            + " update wrong?");
            c.require(
                    accuracy > 0.40,
                    "learns-the-opposite",
                    is
                            + " That is worse than guessing, it has learned the opposite: is the sign of the gradient or of the update"
                            + " wrong, or are the classes swapped?");
            c.require(
                    accuracy < 0.80 || accuracy > 0.92,
                    "straight-line",
                    is + " That is what a straight line reaches. Is there an activation between the layers, does its"
                            + " derivative stand in backward, and do the neurons begin with different weights? Print the loss in fit: if it still falls at the end, more"
                            + " epochs or a larger η; if it jumps about, a smaller η.");
            c.require(
                    accuracy > 0.60,
                    is
                            + " That is hardly better than guessing. Print the loss in fit, every hundred steps. Does it rise, or"
                            + " stand still? Look at the signs of the gradient and of the update, and compare your dW₁ with a"
                            + " numerical gradient. Does it jump about? A smaller η.");
            c.require(
                    accuracy >= ASKED,
                    is
                            + " It learns, but not enough. Print the loss in fit, every hundred steps. Does it still fall at the"
                            + " end? More epochs, or a larger η. Does it jump about? A smaller η.");
        });
    }
}
