package chainrule.exercises.forwardpropagation;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.subject.Subject;

/** What the graders of sigmoid, tanh and ReLU have in common. */
public final class ActivationChecks {

    private static final double[][] FAR = {{-1000, 1000, 0.5}, {1000, -0.5, -1000}};

    private ActivationChecks() {}

    /** Drawn inputs, then fixed ones with what an outside witness gives for them. */
    public static void values(Subject subject, Cases cases, Elementwise right, double[][] z, double[][] a) {
        ArrayFunction f = subject.method(ArrayFunction.class);
        cases.each(c -> {
            int n = c.size("N", "the batch size");
            int features = c.size("features", "the number of features");
            double[][] drawn = c.matrix("z", n, features);
            drawn[0][0] =
                    0.75; // between 0 and 1: else what is cut off at 1, or to whole numbers, might look like a step
            drawn[1][0] = 1.5; // no row all off: a row left out is seen
            drawn[n - 1][features - 1] = -1.25;
            c.given("z", drawn);
            right.expect(c, drawn).check(f.of(c.lend("z")));
        });
        cases.once(c -> {
            c.given("z", z);
            right.expect(c, "a", z, a).check(f.of(c.lend("z")));
        });
    }

    /** Inputs of ±1000 give numbers, no NaN. */
    public static void farFromZero(Subject subject, Cases cases, Elementwise right, String overflow) {
        cases.once(c -> {
            c.given("z", FAR);
            right.expect(c, "a (far from 0)", FAR, right.of(FAR))
                    .notFinite("overflow", overflow)
                    .check(subject.method(ArrayFunction.class).of(c.lend("z")));
        });
    }

    /** z stays as it is, a is a fresh array. */
    public static void state(Case c, Subject subject, Elementwise right, String name) {
        Fresh.check(c, subject.method(ArrayFunction.class), name, right::of);
    }
}
