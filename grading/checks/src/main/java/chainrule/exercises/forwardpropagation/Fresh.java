package chainrule.exercises.forwardpropagation;

import chainrule.grader.Case;
import chainrule.grader.Reference;
import java.util.function.UnaryOperator;

/** The bookkeeping of a function of one array: what it is given stays, what it gives is its own. */
public final class Fresh {

    private Fresh() {}

    /**
     * Calls the function twice and looks at the first input and the first result again.
     *
     * @param f the student's
     * @param name as messages write it, such as {@code relu}
     * @param right what it must give for an input
     */
    public static void check(Case c, ArrayFunction f, String name, UnaryOperator<double[][]> right) {
        int n = c.size("N", "the batch size");
        int features = c.size("features", "the number of features");
        double[][] z = drawn(c, "z", n, features);
        double[][] second = drawn(c, "second z", n, features);
        Reference reference = c.reference(right.apply(z), () -> f.of(c.lend("z")));
        double[][] lent = c.lend("z");
        double[][] a = f.of(lent);
        c.requireUnchanged("z", lent, name);
        c.expect("result", reference.first()).check(a);
        c.require(
                a != lent,
                "input-returned",
                "Your %s returns the very array it was given. Return a new one.".formatted(name));
        double[][] b = f.of(c.lend("second z"));
        c.expect("result of the second call", reference.of(right.apply(second), () -> f.of(c.lend("second z"))))
                .check(b);
        c.expect("result of the first call, looked at after the second,", reference.first())
                .mistake(
                        "buffer-reused",
                        "was overwritten: both calls write into one array. Make a new one in each call.",
                        () -> b)
                .check(a);
    }

    /** A batch whose rows all have something that is not cut off. */
    private static double[][] drawn(Case c, String name, int rows, int columns) {
        double[][] z = c.matrix(name, rows, columns);
        for (double[] row : z) {
            row[0] = Math.abs(row[0]);
        }
        return c.given(name, z);
    }
}
