package chainrule.exercises.lossfunctions.crossentropy;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.exercises.lossfunctions.CrossEntropyMistakes;
import chainrule.exercises.lossfunctions.Epsilon;
import chainrule.exercises.lossfunctions.LossCase;
import chainrule.exercises.lossfunctions.LossFunction;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.Arrays;
import java.util.Locale;

/** Checks the cross-entropy of probabilities, with a tiny ε or none, which must be finite if a probability is 0. */
@Exercise(
        id = "cross-entropy",
        lesson = "03-loss-functions",
        title = "Cross-entropy with one-hot targets",
        declares = "crossEntropy")
final class CrossEntropyGrader {

    /** For checks in which the digits do not matter: an ε of 1e-7 in the logarithm stays within this. */
    private static final double TOLERANCE = 1e-4;

    /** For checks in which other rows may have improbable true classes: an ε of 1e-5 beside a probability of 0.005. */
    private static final double STATE_TOLERANCE = 2e-3;

    /** Ten times the loss of a certain prediction if 1e-7 or less is in the logarithm, or ŷ ends at 1 − 1e-7. */
    private static final double NEARLY_NOTHING = 1e-6;

    private static final double[] EPSILONS = {1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16};

    // What PyTorch gives: see src/test/golden/loss_functions.py.
    private static final double[][] Y_HAT = {{0.7, 0.2, 0.1}, {0.25, 0.15, 0.6}};
    private static final double[][] Y = {{1, 0, 0}, {0, 1, 0}};
    private static final double L = 1.1268974644123069;

    @SymbolCheck(
            order = 1,
            symbol = "L",
            asks = "L = −1/N Σᵢ Σ_c y_ic log ŷ_ic",
            points = 2,
            hints = {
                "By hand for ŷ = (0.665, 0.245, 0.090) and y = (0, 1, 0): about 1.406. What does your method give?",
                "In each row only the probability of the true class counts, where y is 1.",
                "Two loops. What is added for row i and class c? At the end, change the sign once and divide once by the number of rows."
            })
    void loss(Subject subject, Cases cases) {
        LossFunction student = subject.method(LossFunction.class);
        cases.each(c -> check(draw(c), student));
        cases.once(c -> check(c.with("yHat", Y_HAT).with("y", Y), student));
        cases.once(c -> ordinary(c, student));
        cases.once(c -> nearlyCertain(c, student));
        // Far from the truth, and near to it: what is cut off too early shows here.
        cases.once(c -> check(
                c.with("yHat", new double[][] {{0.0001, 0.9999}, {0.98, 0.02}, {0.0024, 0.9976}})
                        .with("y", new double[][] {{1, 0}, {1, 0}, {0, 1}}),
                student));
    }

    @SymbolCheck(
            order = 2,
            symbol = "L (ŷ = 0)",
            asks = "a probability of exactly 0 gives no NaN and no infinite loss",
            points = 1,
            follows = {"L"},
            hints = {
                "Java's Math.log(0) is -Infinity, and 0 times that is NaN.",
                "Never give Math.log a 0. Which tiny number can take its place, without writing into yHat?"
            })
    void finite(Subject subject, Cases cases) {
        LossFunction student = subject.method(LossFunction.class);
        // What is said of a 0 is only true where other probabilities are right.
        cases.once(c -> ordinary(c, student));
        cases.once(c -> {
            c.given("yHat", new double[][] {{0.5, 0.5, 0}, {1, 0, 0}});
            c.given("y", new double[][] {{1, 0, 0}, {1, 0, 0}});
            c.expect("L", -Math.log(0.5) / 2)
                    .within(TOLERANCE)
                    .notFinite(
                            "log-of-zero",
                            "is not finite where a wrong class has probability 0: Math.log(0) is −∞, and 0 · (−∞) is NaN."
                                    + " Keep ŷ a tiny bit above 0 inside the logarithm.")
                    .check(loss(c).got(student));
        });
        cases.once(c -> {
            c.given("yHat", new double[][] {{0.5, 0.5, 0}, {0, 0.25, 0.75}});
            c.given("y", new double[][] {{1, 0, 0}, {1, 0, 0}});
            double got = loss(c).got(student);
            c.require(
                    Double.isFinite(got),
                    "log-of-zero",
                    ("Your L is %s where the true class has probability 0: log 0 is −∞. Keep ŷ a tiny bit (1e-12) above 0"
                                    + " inside the logarithm. Then the loss is large, but finite.")
                            .formatted(got));
            c.require(
                    Math.abs(got + Math.log(0.5) / 2) > 1e-5 && Math.abs(got + Math.log(0.5)) > 1e-5,
                    "zero-left-out",
                    String.format(
                            Locale.ROOT,
                            "Your L is %.4g where the true class of one of two examples has probability 0. This example seems to be left out."
                                    + " No prediction is worse, so it must cost the most: replace the 0 by 1e-12.",
                            got));
            c.require(
                    got > 4,
                    String.format(
                            Locale.ROOT,
                            "Your L is %.4g where the true class of one of two examples has probability 0. That costs too little: with a"
                                    + " 1e-12 in place of the 0, L would be 14.16.",
                            got));
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "yHat and y stay as they are, and nothing is kept from call to call",
            points = 1,
            follows = {"L", "L (ŷ = 0)"},
            hints = {
                "The arrays belong to the caller: clip into a variable, not into yHat.",
                "The sum is a variable inside the method, and starts at 0."
            })
    void state(Subject subject, Cases cases) {
        cases.once(c -> {
            c.given("yHat", new double[][] {{0.5, 0.5, 0}, {0.25, 0, 0.75}});
            c.given("y", new double[][] {{1, 0, 0}, {1, 0, 0}});
            loss(c).state(subject.method(LossFunction.class), "crossEntropy", TOLERANCE);
        });
        cases.few(c -> loss(draw(c)).state(subject.method(LossFunction.class), "crossEntropy", STATE_TOLERANCE));
    }

    private static void ordinary(Case c, LossFunction student) {
        LossCase d = loss(c.with("yHat", Y_HAT).with("y", Y));
        c.expect("L", L).within(TOLERANCE).check(d.got(student));
    }

    /**
     * A tiny number beside y, not in the logarithm, is multiplied by the logarithm of a class that is almost
     * impossible.
     */
    private static void nearlyCertain(Case c, LossFunction student) {
        double rest = 1e-8;
        c.given("yHat", new double[][] {{1 - 2 * rest, rest, rest}});
        c.given("y", new double[][] {{1, 0, 0}});
        double got = loss(c).got(student);
        c.require(
                !(Math.abs(got) > Math.max(NEARLY_NOTHING, epsilon(student).tolerance())),
                String.format(
                        Locale.ROOT,
                        "Your L is %.3g where the true class has probability 0.99999998, which must cost nearly nothing."
                                + " Use y as it is: a tiny number belongs inside the logarithm only.",
                        got));
    }

    private static Epsilon epsilon(LossFunction student) {
        return Epsilon.of(student, new double[][] {{0.5, 0.5, 0}}, new double[][] {{0, 1, 0}});
    }

    private static Case draw(Case c) {
        int n = c.size("N", "the batch size", 1);
        int classes = c.size("C", "the number of classes", 2);
        double[][] yHat = c.matrix("yHat", n, classes, v -> 0.02 + v * v);
        for (int i = 0; i < n; i++) {
            double sum = Arrays.stream(yHat[i]).sum();
            yHat[i] = Arrays.stream(yHat[i]).map(v -> v / sum).toArray();
        }
        c.given("yHat", yHat);
        LossCase.oneHot(c, "y", n, classes);
        return c;
    }

    private static LossCase loss(Case c) {
        return new LossCase(c, "yHat", r -> CrossEntropyMistakes.right(r.yHat(), r.y()));
    }

    private static void check(Case c, LossFunction student) {
        LossCase d = loss(c);
        double got = d.got(student);
        Epsilon epsilon = epsilon(student);
        double right = epsilon.right(d, LossCase.Row::yHat, got);
        Comparison comparison = d.expect(right);
        for (double e : EPSILONS) {
            comparison.mistaken(
                    "arguments-swapped",
                    "is −Σ ŷ log y. The logarithm must be taken of the prediction: −Σ y log ŷ.",
                    () -> d.mean(r -> swapped(r, e)));
        }
        CrossEntropyMistakes.in(comparison, d, LossCase.Row::yHat)
                .mistaken(
                        "softmax-twice",
                        "applies softmax to ŷ. These are probabilities already.",
                        () -> d.mean(r -> CrossEntropyMistakes.right(SoftmaxFormula.ofRow(r.yHat()), r.y())))
                .notFinite(
                        "arguments-swapped",
                        "is not finite, although no probability here is 0. Is the logarithm taken of y, or of anything"
                                + " other than ŷ? It must be −Σ y log ŷ.")
                .within(epsilon.tolerance(right))
                .check(got);
    }

    private static double swapped(LossCase.Row r, double epsilon) {
        double sum = 0;
        for (int c = 0; c < r.y().length; c++) {
            sum -= r.yHat()[c] * Math.log(r.y()[c] + epsilon);
        }
        return sum;
    }
}
