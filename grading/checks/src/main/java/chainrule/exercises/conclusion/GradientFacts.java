package chainrule.exercises.conclusion;

import chainrule.grader.Case;
import chainrule.subject.StudentException;
import chainrule.subject.Subject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** What the weights of a network with one hidden layer reveal about the gradients that trained them. */
final class GradientFacts {

    private final Case c;
    private final Subject subject;
    private final NetworkLayout layout;

    GradientFacts(Case c, Subject subject, NetworkLayout layout) {
        this.c = c;
        this.subject = subject;
        this.layout = layout;
    }

    /** Fails if a known mistake explains all weights after training on one example, and the right gradients do not. */
    void require(Supplier<Learner> fresh, int rows) {
        double[] x = inputs();
        double[] y = layout.network().softmax ? oneHot() : numbers();
        // Rows that are null end fit before its first step, but after it has drawn its weights.
        Optional<double[]> before = fitted(fresh, new double[rows][], new double[rows][], true);
        Optional<double[]> after = fitted(fresh, repeated(x, rows), repeated(y, rows), false);
        if (before.isPresent() && after.isPresent()) {
            new OneExampleTraining(layout.network(), before.get(), after.get(), x, y)
                    .mistake()
                    .ifPresent(rule -> c.require(
                            false,
                            rule.id(),
                            "After training on one example over and over, all of your weights agree, to six digits, with those that this mistake leads to: "
                                    + rule.says()));
        }
    }

    private static double[][] repeated(double[] row, int rows) {
        double[][] all = new double[rows][];
        Arrays.setAll(all, i -> row.clone());
        return all;
    }

    /** The weights after fit; empty if there are none, as in a learner that cannot be fitted to this. */
    private Optional<double[]> fitted(Supplier<Learner> fresh, double[][] x, double[][] y, boolean throwing) {
        return subject.training(x.length, () -> {
            Learner learner = fresh.get();
            boolean threw = throwsOnFit(learner, x, y);
            return threw == throwing
                    ? layout.read(LearnedNumbers.in(subject, learner))
                            .filter(theta -> Arrays.stream(theta).allMatch(Double::isFinite))
                    : Optional.empty();
        });
    }

    private static boolean throwsOnFit(Learner learner, double[][] x, double[][] y) {
        try {
            learner.fit(x, y);
            return false;
        } catch (StudentException e) {
            if (e.isLast()) {
                throw e;
            }
            return true;
        }
    }

    /** So small that steps of any reasonable size lead downhill, and large enough that the slopes are not all 1. */
    private double[] inputs() {
        return drawn(layout.network().inputs, 0.2, 0.4);
    }

    private double[] numbers() {
        return drawn(layout.network().outputs, 1, 1.5);
    }

    private double[] drawn(int length, double least, double most) {
        double[] drawn = new double[length];
        Arrays.setAll(drawn, i -> {
            double size = least + (most - least) * c.below(1000) / 1000;
            return c.below(2) == 0 ? size : -size;
        });
        return drawn;
    }

    private double[] oneHot() {
        double[] y = new double[layout.network().outputs];
        y[c.below(y.length)] = 1;
        return y;
    }
}
