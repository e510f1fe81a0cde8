package chainrule.exercises.forwardpropagation.softmax;

import chainrule.exercises.forwardpropagation.ArrayFunction;
import chainrule.exercises.forwardpropagation.Bookkeeping;
import chainrule.exercises.forwardpropagation.Precision;
import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks softmax: one distribution for each row, and logits of ±1000. */
@Exercise(id = "softmax", lesson = "02-forward-propagation", title = "Softmax, stable", declares = "softmax")
final class SoftmaxGrader {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] Z = {{2, 1, 0}, {-0.5, 0.5, 3}};
    private static final double[][] Y_HAT = {
        {0.6652409557748218, 0.2447284710547976, 0.09003057317038045},
        {0.027149026101416524, 0.07379870431184085, 0.8990522695867426}
    };

    @SymbolCheck(
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
            int n = c.size("N", "the batch size", 1);
            int classes = c.size("C", "the number of classes", 2);
            check(c, softmax, c.nonzero("z", n, classes));
            check(c, softmax, c.spread("z", n, classes, 30));
        });
        cases.once(c -> check(c, softmax, c.matrix("z", 19, 23)));
        cases.once(c -> {
            c.given("z", Z);
            SoftmaxMistakes.in(c.expect("ŷ", Y_HAT), Z).check(softmax.of(c.lend("z")));
        });
    }

    private static void check(Case c, ArrayFunction softmax, double[][] z) {
        double[][] right = SoftmaxFormula.of(z);
        double[][] got = softmax.of(c.lend("z"));
        Precision.mistakes(SoftmaxMistakes.in(c.expect("ŷ", right), z), right, got)
                .check(got);
    }

    @SymbolCheck(
            order = 2,
            symbol = "ŷ (logits of ±1000)",
            follows = "ŷ",
            asks = "the same where e^z is infinite or 0 in Java",
            points = 1,
            hints = {
                "Java's e^1000 is Infinity, and Infinity / Infinity is NaN.",
                "Softmax stays the same when one number is subtracted from all logits of a row.",
                "Take the largest logit of that row: then no exponent is above 0, and one of them is 0."
            })
    void far(Subject subject, Cases cases) {
        FarLogits.check(cases, subject.method(ArrayFunction.class));
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            follows = "ŷ",
            asks = "z stays as it is, and ŷ is a new array in each call",
            points = 1,
            hints = {
                "z belongs to the caller, who may need it again: z[i][j] -= max changes it.",
                "Make a new double[z.length][z[0].length] inside the method, fill it and return it."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> Bookkeeping.check(c, "softmax", "ŷ", subject.method(ArrayFunction.class), SoftmaxFormula::of));
    }
}
