package chainrule.exercises.forwardpropagation;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.function.BiFunction;

/** The bookkeeping of a function of one array: what it is given stays, what it gives is its own. */
public final class Fresh {

    private Fresh() {}

    /**
     * Calls the function twice and looks at the first input and the first result again.
     *
     * @param f the student's
     * @param name as messages write it, such as {@code relu}
     * @param expect compares with what it must give for an input
     */
    public static void check(Case c, ArrayFunction f, String name, BiFunction<Case, double[][], Comparison> expect) {
        int n = c.size("N", "the batch size");
        int features = c.size("features", "the number of features");
        double[][] z = c.matrix("z", n, features);
        double[][] second = c.matrix("second z", n, features);
        double[][] lent = c.lend("z");
        double[][] a = f.of(lent);
        c.requireUnchanged("z", lent, name);
        expect.apply(c, z).check(a);
        c.require(
                a != lent,
                "input-returned",
                "Your %s returns the very array it was given. Return a new one.".formatted(name));
        double[][] before = Matrices.copy(a);
        double[][] b = f.of(c.lend("second z"));
        expect.apply(c, second).check(b);
        c.expect("result of the first call, looked at after the second,", before)
                .mistake(
                        "buffer-reused",
                        "was overwritten: both calls write into one array. Make a new one in each call.",
                        () -> b)
                .check(a);
    }
}
