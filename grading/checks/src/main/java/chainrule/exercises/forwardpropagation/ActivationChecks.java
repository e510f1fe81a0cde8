package chainrule.exercises.forwardpropagation;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.stream.DoubleStream;

/** What the graders of sigmoid, tanh and ReLU have in common. */
public final class ActivationChecks {

    /** Numbers where e^z or e^2z is infinite or 0, on both sides of where that begins, and where it is not. */
    private static final double[][] FAR = {{-1000, 1000, 0.5, 354}, {1000, -0.5, -1000, -711}, {711, -356, 356, -744}};

    private ActivationChecks() {}

    /**
     * Checks random inputs, then fixed ones.
     *
     * @param most the largest input, at which the function still differs from its limit
     */
    public static void values(
            Subject subject, Cases cases, ElementwiseFunction right, double most, ActivationValues fixed) {
        ArrayFunction f = subject.method(ArrayFunction.class);
        cases.each(c -> {
            double[][] drawn = drawn(c);
            check(c, f, right, drawn);
            check(c, f, right, c.spread("z", drawn.length, drawn[0].length, most));
        });
        cases.once(c -> {
            double[][] many = c.nonzero("z", 19, 23);
            c.expect("a", right.of(many)).check(f.of(c.lend("z")));
        });
        cases.once(c -> {
            double[][] z = c.given("z", ActivationValues.Z);
            double[][] got = f.of(c.lend("z"));
            Precision.mistakes(right.expect(c, "a", z, fixed.a()), fixed.a(), got)
                    .check(got);
        });
    }

    private static void check(Case c, ArrayFunction f, ElementwiseFunction right, double[][] z) {
        double[][] got = f.of(c.lend("z"));
        Precision.mistakes(right.expect(c, z), right.of(z), got).check(got);
    }

    private static double[][] drawn(Case c) {
        int n = c.size("N", "the batch size", 1);
        int features = c.size("features", "the number of features", 1);
        double[][] z = c.nonzero("z", n, features);
        // Between 0 and 1: else what is cut off at 1, or to whole numbers, might look like a step. With many decimals.
        z[0][0] = 0.7513577;
        // No row all off: a row left out is seen.
        z[n - 1][0] = n > 1 ? 1.5 : z[0][0];
        z[0][features - 1] = features > 1 ? -1.25 : z[0][0];
        if (n > 1 && features > 1) {
            // Where sigmoid and tanh are 1 to the last digit: else cut off to whole numbers, they are 0 everywhere.
            z[n - 1][features - 1] = 40;
        }
        return c.given("z", z);
    }

    /** Requires that inputs of ±1000 give numbers, not NaN. */
    public static void farFromZero(Subject subject, Cases cases, ElementwiseFunction right, String overflow) {
        ArrayFunction f = subject.method(ArrayFunction.class);
        cases.once(c -> {
            c.given("z", FAR);
            c.expect("a (z of ±1000)", right.of(FAR))
                    .notFinite("overflow", overflow)
                    .check(f.of(c.lend("z")));
        });
    }

    /** ReLU has no limit: large numbers stay large, and small ones stay small. */
    public static void everyMagnitude(Subject subject, Cases cases, ElementwiseFunction right) {
        ArrayFunction f = subject.method(ArrayFunction.class);
        for (double unit : new double[] {1e-7, 1e7}) {
            cases.once(c -> {
                double[][] z = {
                    DoubleStream.of(-1.25, 2.5, 0.75, -3).map(v -> v * unit).toArray()
                };
                c.given("z", z);
                Comparison comparison = c.expect("a", right.of(z));
                // Others, such as rounding, give the same numbers here.
                right.wrong().stream()
                        .filter(w -> w.id().equals("relu-threshold") || w.id().equals("relu-capped"))
                        .forEach(w -> comparison.mistake(w.id(), w.says(), () -> Matrices.map(z, w.f())));
                comparison.check(f.of(c.lend("z")));
            });
        }
    }

    /** Requires that z is unchanged and that a is a fresh array. */
    public static void state(Case c, Subject subject, ElementwiseFunction right, String name) {
        Bookkeeping.check(c, name, "a", subject.method(ArrayFunction.class), right::of);
    }
}
