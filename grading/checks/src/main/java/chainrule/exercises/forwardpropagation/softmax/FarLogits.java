package chainrule.exercises.forwardpropagation.softmax;

import chainrule.exercises.forwardpropagation.ArrayFunction;
import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Logits for which e^z is infinite or 0 in Java.
 *
 * @param id of the mistake that shows first with these, by giving NaN
 */
record FarLogits(double[][] z, double[][] right, String id, String says) {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[] STEPS = {0.6652409557748218, 0.2447284710547976, 0.09003057317038045};
    private static final double[] FIRST = {1, 0, 0};
    private static final double[] LAST = {0, 0, 1};

    private static final String NOT_THE_LARGEST =
            "is NaN where the logits of one row lie far apart: what is subtracted is not the largest logit, so an"
                    + " exponent is still far above 0. Subtract the maximum of the row.";

    /** Each of these shows one mistake; the mistakes before it give no NaN. */
    private static final List<FarLogits> ALL = List.of(
            new FarLogits(
                    new double[][] {{1002, 1001, 1000}, {1001, 1000, 999}},
                    new double[][] {STEPS, STEPS},
                    "softmax-unstable",
                    "is NaN for logits of 1000: e^1000 is infinite in Java, and ∞/∞ is NaN. Subtract each row's largest"
                            + " logit before exp."),
            new FarLogits(
                    new double[][] {{-700, -701, -702}, {-699, -700, -701}},
                    new double[][] {STEPS, STEPS},
                    "abs-max",
                    "is NaN where all logits are near −700: what is subtracted is far above the largest of them. Is it the"
                            + " largest of |z|? The maximum may be negative."),
            new FarLogits(
                    new double[][] {{-1000, -1001, -1002}, {-1001, -1002, -1003}},
                    new double[][] {STEPS, STEPS},
                    "max-not-found",
                    "is NaN where all logits are far below 0: every exponential became 0, and 0/0 is NaN. Is 0 subtracted"
                            + " there? Start the search for the maximum at the first logit of the row, not at 0 or at"
                            + " Double.MIN_VALUE (which is above 0)."),
            new FarLogits(
                    new double[][] {{1002, 1001, 1000}, {0, -1, -2}, {-1000, -1001, -1002}},
                    new double[][] {STEPS, STEPS, STEPS},
                    "max-over-batch",
                    "is NaN where another row is far larger: the maximum seems to be taken over more than this row. Each"
                            + " row needs its own maximum, so start the search again in each row."),
            new FarLogits(
                    new double[][] {{-1000, -1001, -1002}, {1002, 1001, 1000}},
                    new double[][] {STEPS, STEPS},
                    "max-over-batch",
                    "is NaN where another row is far larger: the maximum seems to be taken over more than this row. Each"
                            + " row needs its own maximum, so start the search again in each row."),
            new FarLogits(
                    new double[][] {{1000, 0, -1000}, {-1000, 0, 1000}},
                    new double[][] {FIRST, LAST},
                    "not-the-largest",
                    NOT_THE_LARGEST),
            new FarLogits(
                    new double[][] {{-5000, 0, 5000}, {5000, 0, -5000}, {800, 799, -5000}},
                    new double[][] {LAST, FIRST, {0.7310585786300049, 0.2689414213699951, 0}},
                    "not-the-largest",
                    NOT_THE_LARGEST),
            // So far that half of the first logit would not do as a beginning.
            new FarLogits(
                    new double[][] {{-3000, -3001, -3002}, {-3001, -3002, -3003}},
                    new double[][] {STEPS, STEPS},
                    "max-not-found",
                    "is NaN where all logits are near −3000: every exponential became 0, and 0/0 is NaN. Does your search for"
                            + " the maximum begin far above the largest logit? Start it at the first logit of the row."));

    /** With two classes, a formula of their own may overflow for one of them only. */
    private static final double[][] TWO_CLASSES = {{1000, -1000}, {-1000, 1000}, {1001, 1001}};

    /** Tries all, and reports the mistake that explains all of them, or the first symptom if no mistake does. */
    static void check(Cases cases, ArrayFunction softmax) {
        Iterator<FarLogits> all =
                Stream.generate(() -> ALL).flatMap(List::stream).iterator();
        cases.each(c -> {
            FarLogits far = all.next();
            c.given("z", far.z);
            Comparison comparison =
                    SoftmaxMistakes.clipped(c.expect("ŷ", far.right), far.z).notFinite(far.id, far.says);
            for (double inPlace : new double[] {0, 1.0 / far.z[0].length, 1}) {
                comparison.mistake(
                        "nan-replaced",
                        "replaces NaN, which the formula as written gives because e^1000 is infinite in Java and e^−1000 is 0."
                                + " Subtract each row's largest logit before exp, and there will be no NaN.",
                        () -> Matrices.map(SoftmaxMistakes.asWritten(far.z), v -> Double.isNaN(v) ? inPlace : v));
            }
            comparison.check(softmax.of(c.lend("z")));
        });
        cases.each(c -> {
            double[][] z = Matrices.scale(
                    1000, c.matrix("z", c.size("N", "the batch size", 1), c.size("C", "the number of classes", 2)));
            right(c, softmax, z);
        });
        cases.once(c -> right(c, softmax, TWO_CLASSES));
    }

    private static void right(Case c, ArrayFunction softmax, double[][] z) {
        c.given("z", z);
        c.expect("ŷ", SoftmaxFormula.of(z)).check(softmax.of(c.lend("z")));
    }
}
