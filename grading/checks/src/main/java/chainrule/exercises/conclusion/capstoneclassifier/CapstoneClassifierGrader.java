package chainrule.exercises.conclusion.capstoneclassifier;

import chainrule.data.Dataset;
import chainrule.data.OneHot;
import chainrule.exercises.conclusion.Learner;
import chainrule.exercises.conclusion.LearnerTrial;
import chainrule.exercises.conclusion.LearnerWeakness;
import chainrule.exercises.conclusion.UnrelatedSeeds;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.train.Metric;
import java.util.Arrays;
import java.util.Locale;

/** Checks a whole network for classes by what it learns, with rings and half moons, on points that it has not seen. */
@Exercise(
        id = "capstone-classifier",
        lesson = "06-conclusion",
        title = "Capstone: a classifier of your own",
        declares = "MyClassifier",
        trains = true)
final class CapstoneClassifierGrader {

    private static final double ASKED = 0.95;

    /** An accuracy below this many times that of guessing counts as guessing. */
    private static final double CHANCE = 1.3;

    private static final int FEW = 60;
    private static final int SOME = 300;
    private static final int MANY = 1000;
    private static final int HELD_OUT = 300;

    private static LearnerTrial rings(Case c, Subject subject, int n) {
        return learning(c, subject, PlaneFigures.rings(UnrelatedSeeds.next(c, "figure")), n, n == FEW ? FEW : HELD_OUT);
    }

    private static LearnerTrial learning(Case c, Subject subject, PlaneFigures figures, int n, int heldOut) {
        Dataset train = figures.train(n, UnrelatedSeeds.next(c, "train"));
        Dataset judge = figures.heldOut(heldOut, UnrelatedSeeds.next(c, "held out"));
        return new LearnerTrial(c, subject, train, judge, UnrelatedSeeds.next(c, "learner") >>> 40);
    }

    @SymbolCheck(
            order = 1,
            symbol = "ŷ",
            asks = "a probability for each class, each row sums to 1",
            points = 2,
            hints = {"The last step of forward is softmax, along each row."})
    void probabilities(Subject subject, Cases cases) {
        cases.once(c -> {
            LearnerTrial rings = rings(c, subject, FEW);
            Learner learner = rings.trained();
            rings.requireExact(learner);
            Probabilities.require(c, rings.heldOut(learner));
            rings.requireOwnAnswers(learner);
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "fit",
            asks = "changes all weights and biases; the same seed gives the same network; x and y stay as they are",
            points = 2,
            hints = {"One new Random(seed), kept in a field or made in fit, draws all weights and all shuffles."})
    void repeatable(Subject subject, Cases cases) {
        cases.once(c -> rings(c, subject, FEW).requireRepeatable(true));
    }

    @SymbolCheck(
            order = 3,
            symbol = "accuracy",
            asks = "95 % right on points that it has not seen, with a hidden layer",
            points = 6,
            hints = {
                "Print the loss in fit, every hundred steps. What does it do?",
                "Does it fall, but slowly? Try more epochs, a larger η, or mini-batches.",
                "Compare your dW₁ with a numerical gradient, as in lesson 4."
            })
    void accuracy(Subject subject, Cases cases) {
        cases.once(c -> {
            for (int time = 0; time < 2; time++) {
                LearnerTrial rings = rings(c, subject, SOME);
                requireLearned(c, rings, rings.trained());
            }
            PlaneFigures figure = PlaneFigures.moons(UnrelatedSeeds.next(c, "figure"));
            LearnerTrial moons = learning(c, subject, figure, MANY, HELD_OUT);
            Learner learner = moons.trained();
            moons.requireNetwork(learner);
            requireLearned(c, moons, learner);
        });
    }

    private static void requireLearned(Case c, LearnerTrial learning, Learner learner) {
        double[][] yHat = learning.heldOut(learner);
        double accuracy = accuracy(yHat, learning.heldOut().y());
        if (accuracy >= ASKED) {
            return;
        }
        String is = String.format(
                Locale.ROOT,
                "Trained on %d points of %d classes, your network is right on %.1f %% of the points that it has not seen and on %.1f %% of those that it has; the exercise asks for 95 %%.",
                learning.train().size(),
                learning.train().outputs(),
                100 * accuracy,
                100 * accuracy(learning.ofTraining(learner), learning.train().y()));
        LearnerWeakness weakness = new LearnerWeakness(c, learning, learner, is);
        weakness.requireDifferentAnswers();
        c.require(
                Arrays.stream(yHat).mapToInt(OneHot::label).distinct().count() > 1,
                is + " It gives every point the same class. What does the loss do, printed every hundred steps?");
        weakness.requireNeurons();
        weakness.requireBends();
        weakness.requireAllFeatures();
        weakness.requireAllRows();
        weakness.tell(accuracy < CHANCE / learning.train().outputs());
    }

    private static double accuracy(double[][] yHat, double[][] y) {
        return Metric.accuracy().value(yHat, y);
    }
}
