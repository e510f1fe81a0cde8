package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Logits and one-hot targets, the gradients of all operations, and the results of the student's method for them. */
final class StepCase {

    /** If the right number is 0, sums of such numbers leave something like 1e-17. */
    private static final double ROUNDING = 1e-12;

    final OperationChain chain;
    private final Case c;
    private final Map<StepGradient, double[][]> right;
    private final Map<StepGradient, double[][]> got = new EnumMap<>(StepGradient.class);

    /** Calls the student's method for “z” and “y” of the case. */
    StepCase(Case c, SoftmaxSteps student) {
        this.c = c;
        chain = OperationChain.of(c.lend("z"), c.lend("y"));
        right = chain.gradients();
        double[][][] came = all(c, student.of(c.lend("z"), c.lend("y")));
        for (StepGradient g : StepGradient.values()) {
            got.put(g, withoutRounding(came[g.ordinal()]));
        }
    }

    /** Draws “z” and “y”. */
    static void draw(Case c) {
        int n = c.size("N", "the batch size", 1);
        int classes = c.size("C", "the number of classes", 2);
        logits(c, "z", n, classes);
        c.oneHot("y", n, classes);
    }

    /** Logits without two equal ones in a row, so the largest is clear; {@link SpecialLogits} test a tie. */
    static double[][] logits(Case c, String name, int n, int classes) {
        double[][] z = c.matrix(name, n, classes);
        for (double[] row : z) {
            for (int j = 1; j < classes; j++) {
                while (isAmong(row, j)) {
                    row[j] = (Math.round(100 * row[j]) - 1) / 100.0;
                }
            }
        }
        return c.given(name, z);
    }

    /** Whether an entry equals one before it. */
    private static boolean isAmong(double[] row, int j) {
        return Arrays.stream(row, 0, j).anyMatch(v -> v == row[j]);
    }

    /** The student's arrays, if there are as many as the exercise asks for. */
    static double[][][] all(Case c, double[][][] came) {
        int count = StepGradient.values().length;
        String returned = came == null ? "null." : came.length == 1 ? "1 array." : came.length + " arrays.";
        c.require(
                came != null && came.length == count,
                "not-eight-gradients",
                "softmaxSteps must return eight arrays, %s; it returned %s".formatted(StepGradient.ALL, returned));
        return came;
    }

    /** Fails unless all arrays are right. */
    void requireRight() {
        for (StepGradient g : StepGradient.values()) {
            require(g);
        }
    }

    /** Fails unless this array is right. */
    void require(StepGradient g) {
        c.expect(g.symbol(), right(g)).check(got(g));
    }

    /** The right array. */
    double[][] right(StepGradient g) {
        return right.get(g);
    }

    /** The student's array. */
    double[][] got(StepGradient g) {
        return got.get(g);
    }

    /** The comparison of one of the arrays, with the mistakes that are possible in each of them. */
    Comparison expect(StepGradient g) {
        Comparison comparison = c.expect(g.symbol(), right(g));
        follows(comparison, g);
        if (g != StepGradient.DL && g != StepGradient.DM) {
            comparison.ratio(
                    "averaged-twice",
                    1.0 / chain.n,
                    "is divided by %d once too often, and %d is the batch size: the 1/N is in dl already."
                            .formatted(chain.n, chain.n));
        }
        for (StepGradient other : StepGradient.values()) {
            if (other.isToldFrom(g) && !g.upstream().contains(other)) {
                comparison.mistake(
                        "order-swapped",
                        "is %s. The order must be %s. If yours is that one, was this array overwritten in a later step?"
                                .formatted(other.symbol(), StepGradient.ALL),
                        () -> right(other));
            }
        }
        return comparison;
    }

    /** A right step from wrong numbers. */
    private void follows(Comparison comparison, StepGradient g) {
        List<StepGradient> wrong = g.upstream().stream().filter(this::isWrong).toList();
        if (!wrong.isEmpty()) {
            String names = wrong.stream().map(StepGradient::symbol).collect(Collectors.joining(" and "));
            comparison.follows(
                    "follows from your %1$s by the right rule, but %1$s must be fixed first.".formatted(names),
                    () -> g.of(chain, got));
        }
    }

    /** Whether the array has the right shape, without which no rule fits it, but not the right numbers. */
    private boolean isWrong(StepGradient g) {
        double[][] mine = got(g);
        double[][] expected = right(g);
        int columns = expected[0].length;
        if (mine == null
                || mine.length != expected.length
                || !Arrays.stream(mine).allMatch(row -> row != null && row.length == columns)) {
            return false;
        }
        return largest(Matrices.subtract(mine, expected)) > ROUNDING * Math.max(1, largest(expected));
    }

    private static double largest(double[][] a) {
        return Arrays.stream(a)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static double[][] withoutRounding(double[][] a) {
        return a == null || Arrays.asList(a).contains(null)
                ? a
                : Arrays.stream(a)
                        .map(row -> Arrays.stream(row)
                                .map(v -> Math.abs(v) < ROUNDING ? 0 : v)
                                .toArray())
                        .toArray(double[][]::new);
    }
}
