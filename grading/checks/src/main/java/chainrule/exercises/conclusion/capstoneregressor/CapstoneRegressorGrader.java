package chainrule.exercises.conclusion.capstoneregressor;

import chainrule.exercises.conclusion.Learner;
import chainrule.exercises.conclusion.LearnerTrial;
import chainrule.exercises.conclusion.LearnerWeakness;
import chainrule.exercises.conclusion.UnrelatedSeeds;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.train.Metric;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Checks a whole network for numbers by what it learns, with noisy waves, on points that it has not seen. */
@Exercise(
        id = "capstone-regressor",
        lesson = "06-conclusion",
        title = "Capstone: a regression of your own",
        declares = "MyRegressor",
        trains = true)
final class CapstoneRegressorGrader {

    private static final double ASKED = 0.9;

    /** An R² below this is hardly better than always answering the mean. */
    private static final double CHANCE = 0.1;

    private static final int FEW = 60;
    private static final int SOME = 200;
    private static final int MANY = 1000;
    private static final int HELD_OUT = 200;

    private static LearnerTrial waves(Case c, Subject subject, int outputs, int n) {
        Waves waves = new Waves(outputs, UnrelatedSeeds.next(c, "waves"));
        return new LearnerTrial(
                c,
                subject,
                waves.train(n, UnrelatedSeeds.next(c, "train")),
                waves.heldOut(n == FEW ? FEW : HELD_OUT, UnrelatedSeeds.next(c, "held out")),
                UnrelatedSeeds.next(c, "learner") >>> 40);
    }

    @SymbolCheck(
            order = 1,
            symbol = "fit",
            asks = "changes all weights and biases; the same seed gives the same network; x and y stay as they are",
            points = 2,
            hints = {"One new Random(seed), kept in a field or made in fit, draws all weights and all shuffles."})
    void repeatable(Subject subject, Cases cases) {
        cases.once(c -> {
            LearnerTrial waves = waves(c, subject, 2, FEW);
            requireNoSoftmax(c, waves.heldOut(waves.trained()));
            waves.requireRepeatable(false);
            waves.requireOwnAnswers(waves.trained());
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "R²",
            asks = "R² ≥ 0.9 on points that it has not seen, with a hidden layer",
            points = 4,
            hints = {
                "Nothing comes after the last weighted sum: the output may be any number.",
                "Print the loss in fit, every hundred steps. Does it fall, but slowly? Try more epochs or a larger η.",
            })
    void fit(Subject subject, Cases cases) {
        cases.once(c -> {
            LearnerTrial two = waves(c, subject, 2, SOME);
            requireLearned(c, two, two.trained());
            LearnerTrial one = waves(c, subject, 1, MANY);
            Learner learner = one.trained();
            one.requireNetwork(learner);
            requireLearned(c, one, learner);
        });
    }

    private static void requireNoSoftmax(Case c, double[][] yHat) {
        boolean shares =
                Arrays.stream(yHat).allMatch(row -> Math.abs(Arrays.stream(row).sum() - 1) < 1e-9);
        boolean ones = Arrays.stream(yHat).flatMapToDouble(Arrays::stream).allMatch(v -> Math.abs(v - 1) < 1e-9);
        c.require(
                !shares && !ones,
                "softmax-on-output",
                shares
                        ? "In every row your answers sum to 1: is there softmax at the end? A regression has none."
                        : "All of your answers are 1, as softmax of a single number is. A regression has no softmax.");
    }

    private static void requireLearned(Case c, LearnerTrial learning, Learner learner) {
        double[][] yHat = learning.heldOut(learner);
        learning.requireExact(learner);
        double r2 = worst(yHat, learning.heldOut().y());
        if (r2 >= ASKED) {
            return;
        }
        int outputs = learning.train().outputs();
        String is = String.format(
                Locale.ROOT,
                "Trained on %d points with %d output%s, your network reaches R² = %.3f%s on points that it has not seen and %.3f on those that it has; the exercise asks for %.1f.",
                learning.train().size(),
                outputs,
                outputs == 1 ? "" : "s",
                r2,
                outputs == 1 ? "" : " (for the worse output)",
                worst(learning.ofTraining(learner), learning.train().y()),
                ASKED);
        LearnerWeakness weakness = new LearnerWeakness(c, learning, learner, is);
        weakness.requireFreeOutput();
        weakness.requireDifferentAnswers();
        weakness.requireDifference();
        weakness.requireNeurons();
        weakness.requireBends();
        weakness.requireAllRows();
        weakness.tell(r2 < CHANCE);
    }

    /** The smallest R² of all outputs. */
    private static double worst(double[][] yHat, double[][] y) {
        return IntStream.range(0, y[0].length)
                .mapToDouble(k -> Metric.rSquared().value(column(yHat, k), column(y, k)))
                .min()
                .orElseThrow();
    }

    private static double[][] column(double[][] a, int k) {
        return Matrices.transpose(new double[][] {Matrices.transpose(a)[k]});
    }
}
