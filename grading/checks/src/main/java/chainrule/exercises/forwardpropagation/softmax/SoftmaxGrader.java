package chainrule.exercises.forwardpropagation.softmax;

import chainrule.exercises.forwardpropagation.ArrayFunction;
import chainrule.exercises.forwardpropagation.Fresh;
import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** Checks softmax: one distribution for each row, and logits of ±1000. */
@Exercise(id = "softmax", lesson = "02-forward-propagation", title = "Softmax, stable", declares = "softmax")
final class SoftmaxGrader {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] Z = {{2, 1, 0}, {-0.5, 0.5, 3}};
    private static final double[][] Y_HAT = {
        {0.6652409557748218, 0.2447284710547976, 0.09003057317038045},
        {0.027149026101416524, 0.07379870431184085, 0.8990522695867426}
    };
    private static final double[] STEPS = {0.6652409557748218, 0.2447284710547976, 0.09003057317038045};

    @Checks(
            order = 1,
            symbol = "ŷ",
            asks = "ŷ_c = e^z_c / Σₖ e^zₖ, for each row",
            points = 2,
            hints = {
                "Add up each row of what you return: is it 1?",
                "For one row: first the sum of e^z over its columns, then each e^z divided by that sum.",
                "The sum starts at 0 in each row."
            })
    void yHat(Subject subject, Cases cases) {
        ArrayFunction softmax = subject.method(ArrayFunction.class);
        cases.each(c -> {
            int n = c.size("N", "the batch size");
            int classes = c.size("C", "the number of classes");
            double[][] z = c.matrix("z", n, classes);
            expect(c, z).check(softmax.of(c.lend("z")));
        });
        cases.once(c -> {
            c.given("z", Z);
            SoftmaxMistakes.in(c.expect("ŷ", Y_HAT), Z).check(softmax.of(c.lend("z")));
        });
    }

    @Checks(
            order = 2,
            symbol = "ŷ (logits of ±1000)",
            asks = "the same where e^z is infinite or 0 in Java",
            points = 1,
            hints = {
                "Java's e^1000 is Infinity, and Infinity / Infinity is NaN.",
                "Softmax stays the same when one number is subtracted from all logits of a row.",
                "Take the largest logit of that row: then no exponent is above 0, and one of them is 0."
            })
    void far(Subject subject, Cases cases) {
        ArrayFunction softmax = subject.method(ArrayFunction.class);
        far(
                cases,
                softmax,
                new double[][] {{1002, 1001, 1000}, {1001, 1000, 999}},
                new double[][] {STEPS, STEPS},
                "softmax-unstable",
                "is NaN for logits of 1000: e^1000 is infinite in Java, and ∞/∞ is NaN. Subtract each row's largest"
                        + " logit before exp.");
        far(
                cases,
                softmax,
                new double[][] {{-1000, -1001, -1002}, {-1001, -1002, -1003}},
                new double[][] {STEPS, STEPS},
                "max-not-found",
                "is NaN where all logits are far below 0: every e^z became 0, and 0/0 is NaN. Does your search for the"
                        + " maximum start at 0, or at Double.MIN_VALUE (which is above 0)? Start it at the row's first logit, or at Double.NEGATIVE_INFINITY.");
        far(
                cases,
                softmax,
                new double[][] {{1002, 1001, 1000}, {0, -1, -2}, {-1000, -1001, -1002}},
                new double[][] {STEPS, STEPS, STEPS},
                "max-over-batch",
                "is NaN where another row is far larger: it seems that the maximum is not of this row alone. Each row"
                        + " needs its own; begin the search anew in each.");
        far(
                cases,
                softmax,
                new double[][] {{1000, 0, -1000}, {-1000, 0, 1000}},
                new double[][] {{1, 0, 0}, {0, 0, 1}},
                "not-the-largest",
                "is NaN where the logits of one row lie far apart: something was subtracted, but not the largest logit,"
                        + " so that e^1000 is still infinite. Subtract the row's maximum.");
    }

    private static Comparison expect(Case c, double[][] z) {
        return SoftmaxMistakes.in(c.expect("ŷ", SoftmaxFormula.of(z)), z);
    }

    private static void far(
            Cases cases, ArrayFunction softmax, double[][] z, double[][] right, String id, String says) {
        cases.once(c -> {
            c.given("z", z);
            c.expect("ŷ", right)
                    .notFinite(id, says)
                    .mistake(
                            "logits-clipped",
                            "is the same for all classes: the logits were cut off before exp, and their differences are"
                                    + " lost. Subtract the row's largest logit instead.",
                            () -> Matrices.map(right, v -> 1.0 / right[0].length))
                    .check(softmax.of(c.lend("z")));
        });
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "z stays as it is, and ŷ is a new array in each call",
            points = 1,
            hints = {
                "z belongs to the caller, who may need it once more: z[i][j] -= max changes it.",
                "new double[z.length][z[0].length] inside the method, filled and returned."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> Fresh.check(c, subject.method(ArrayFunction.class), "softmax", SoftmaxFormula::of));
    }
}
