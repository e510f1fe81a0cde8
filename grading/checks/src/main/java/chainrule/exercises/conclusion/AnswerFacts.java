package chainrule.exercises.conclusion;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Locale;

/** What must be true of the answers of every network, however much it has learned. */
final class AnswerFacts {

    private static final int ROWS = 8;

    /** Weights never become this large, but logits may. */
    private static final double LARGE = 300;

    private final Case c;
    private final Learner learner;
    private final double[][] x;

    AnswerFacts(Case c, Learner learner, double[][] x) {
        this.c = c;
        this.learner = learner;
        this.x = Arrays.copyOf(x, ROWS);
    }

    /** The same question must get the same answer. */
    void requireSame() {
        double[][] once = Matrices.copy(learner.predict(Matrices.copy(x)));
        c.require(
                Arrays.deepEquals(once, learner.predict(Matrices.copy(x))),
                "predict-changes",
                "Your predict gives a different answer when it is called again: it must not use random numbers or go on learning.");
    }

    /** The result of a call must not change with the next call. */
    void requireOwnResult() {
        double[][] first = learner.predict(Matrices.copy(x));
        double[][] before = Matrices.copy(first);
        double[][] others = Matrices.map(x, v -> -v);
        learner.predict(others);
        c.require(
                Arrays.deepEquals(before, first),
                "result-overwritten",
                "What predict returned was changed by the next call of predict: return a new array each time.");
    }

    /**
     * The answer for a row is the same alone and among others, even with numbers so large that softmax must be careful.
     */
    void requireRowsAlone(LearnedNumbers numbers) {
        requireRowsAlone("");
        numbers.asking(v -> LARGE * v, () -> {
            requireRowsAlone(" (Here all weights were multiplied by 300, because training may make them that large.)");
            return null;
        });
    }

    private void requireRowsAlone(String when) {
        double[][] together = learner.predict(Matrices.copy(x));
        for (int i = 0; i < ROWS; i++) {
            double[] alone = learner.predict(new double[][] {x[i].clone()})[0];
            for (int k = 0; k < alone.length; k++) {
                double a = alone[k];
                double b = together[i][k];
                c.require(
                        Double.compare(a, b) == 0 || Math.abs(a - b) <= 1e-6 * (1 + Math.abs(a)),
                        "row-depends-on-batch",
                        String.format(
                                Locale.ROOT,
                                "predict answers %.6g for a row alone and %.6g for the same row among others.%s Does it use a mean, a sum or a maximum of the whole batch?",
                                a,
                                b,
                                when));
            }
        }
    }
}
