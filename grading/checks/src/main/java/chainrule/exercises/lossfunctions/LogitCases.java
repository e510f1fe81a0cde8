package chainrule.exercises.lossfunctions;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.tensor.Matrices;
import java.util.function.Consumer;
import java.util.function.Function;

/** Softmax with cross-entropy on logits of every ordinary size; other checks use larger ones to test stability. */
public final class LogitCases {

    private static final Function<LossCase.Row, double[]> SOFTMAX = r -> SoftmaxFormula.ofRow(r.yHat());

    /** So many classes that the mean logit is near the smallest. */
    private static final int MANY = 30;

    /** e^−744 is just above 0, and e^710 infinite. */
    private static final double FARTHEST = 744;

    private LogitCases() {}

    /** Gives the case {@code z} and {@code y} of any shape. */
    public static Case draw(Case c) {
        return draw(c, c.size("N", "the batch size", 1), c.size("C", "the number of classes", 2));
    }

    /** Gives the case {@code z} and {@code y}. */
    public static Case draw(Case c, int n, int classes) {
        double[][] z = c.matrix("z", n, classes);
        // No two logits are the same: which one is the largest must be certain.
        for (int k = 0; k < n * classes; k++) {
            z[k / classes][k % classes] += 1e-5 * k;
        }
        c.given("z", z);
        LossCase.oneHot(c, "y", n, classes);
        return c;
    }

    /** Gives the case {@code z} and {@code y} of any shape, where e^z is infinite or 0 in Java for most logits. */
    public static void drawFar(Case c) {
        draw(c);
        double[][] z = Matrices.scale(1000, c.lend("z"));
        // The first row's true class is far behind all others: its probability is 0, and an exponent may be infinite.
        z[0][CrossEntropyMistakes.trueClass(c.lend("y")[0])] = -3000;
        c.given("z", z);
    }

    /** The loss of the case's {@code z} and {@code y}. */
    public static LossCase loss(Case c) {
        return new LossCase(c, "z", r -> LogitMistakes.right(r.yHat(), r.y()));
    }

    /** Compares to the last digits, even if softmax comes first and there is an ε under the logarithm. */
    public static void check(Case c, LossFunction student) {
        LossCase d = loss(c);
        double got = d.got(student);
        Epsilon epsilon = Epsilon.of(student, new double[][] {{1, 1, -300}}, new double[][] {{-300, 300, -300}});
        double right = epsilon.right(d, SOFTMAX, got);
        LogitMistakes.in(d.expect(right), d, c.lend("z"), c.lend("y"))
                .within(epsilon.tolerance(right))
                .check(got);
    }

    /** Checks logits of 10 and 20, which show what is cut off too early, although e^z is still an ordinary number. */
    public static void large(Cases cases, Consumer<Case> check) {
        cases.once(c -> {
            c.given("z", new double[][] {{7, -4, 2.5}, {-8, -13, 3}, {-21, -19, -20}, {0.5, 21, 17}});
            c.given("y", new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 0, 1}});
            check.accept(c);
        });
    }

    /**
     * Fails unless a few ordinary logits give the right loss, because only then are conclusions about other logits
     * true.
     */
    public static void ordinary(Case c, LossFunction student) {
        c.given("z", new double[][] {{2, 1, 0}, {-0.5, 0.25, 3}, {1, -1, 0.5}, {0.3, 0.9, -1.2}});
        c.given("y", new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}});
        LossCase d = loss(c);
        c.expect("L", d.mean(r -> LogitMistakes.right(r.yHat(), r.y())))
                .within(1e-5)
                .check(d.got(student));
    }

    /**
     * Two rows for which e^(z − m) is finite for no m below the largest logit, although no probability is 0; L is log 2
     * / 2.
     */
    public static double[][] apart() {
        double[][] z = new double[2][MANY];
        z[0][0] = FARTHEST;
        z[1][1] = FARTHEST;
        z[1][2] = FARTHEST;
        return z;
    }

    /** The true classes of {@link #apart}. */
    public static double[][] apartTruth() {
        double[][] y = new double[2][MANY];
        y[0][0] = 1;
        y[1][1] = 1;
        return y;
    }
}
