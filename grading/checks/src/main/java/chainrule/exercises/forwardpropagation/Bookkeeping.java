package chainrule.exercises.forwardpropagation;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks how a method treats arrays: it leaves its arguments unchanged, its results are fresh arrays, and no call
 * affects another. It finds nothing unless the results are right.
 *
 * @param who the method's name in messages, such as {@code relu}
 * @param arguments names of inputs that the case was given
 * @param results their names in messages
 * @param student the student's method
 * @param right the right method
 */
public record Bookkeeping(Case c, String who, List<String> arguments, List<String> results, Call student, Call right) {

    /** A method from some arrays to some arrays. */
    @FunctionalInterface
    public interface Call {
        double[][][] of(double[][]... arguments);
    }

    /** Checks a method from one array to one array. */
    public static void check(Case c, String who, String result, ArrayFunction student, ArrayFunction right) {
        int n = c.size("N", "the batch size", 1);
        int features = c.size("features", "the number of features");
        double[][] z = c.matrix("z", n, features);
        // Something in each row that is not cut off, and a row where nothing is.
        for (double[] row : z) {
            row[0] = Math.abs(row[0]);
        }
        z[0] = Arrays.stream(z[0]).map(Math::abs).toArray();
        c.given("z", z);
        new Bookkeeping(c, who, List.of("z"), List.of(result), a -> new double[][][] {student.of(a[0])}, a ->
                        new double[][][] {right.of(a[0])})
                .check(c.matrix("z of another shape", 2, 4));
    }

    /** @param other arguments of another shape */
    public void check(double[][]... other) {
        double[][][] lent = arguments.stream().map(c::lend).toArray(double[][][]::new);
        double[][][] first = right.of(lent());
        double[][][] got = student.of(lent);
        for (int k = 0; k < lent.length; k++) {
            c.requireUnchanged(arguments.get(k), lent[k], who);
        }
        compare("", first, got, got);
        for (int k = 0; k < lent.length; k++) {
            c.require(
                    Arrays.stream(got).noneMatch(sharesRowsWith(lent[k])),
                    "input-returned",
                    "Your %s returns %s itself, or rows of it. Return a new array, with rows of its own."
                            .formatted(who, arguments.get(k)));
        }
        double[][][] before = copy(got);
        for (int k = 0; k < lent.length; k++) {
            // The very array that a call before was given, with other numbers.
            double same = lent[k][0][0];
            Matrices.map(lent[k], v -> 0.25 - v, lent[k]);
            if (lent[k].length * lent[k][0].length > 1) {
                lent[k][0][0] = same; // One entry alone does not tell arrays apart.
            }
            double[][][] next = right.of(copy(lent));
            double[][][] again = student.of(lent);
            compare(" (of a later call, with other numbers in %s)".formatted(arguments.get(k)), next, again, before);
            kept(first, got, again);
            before = copy(again);
        }
        compare(" (of a later call, with other shapes)", right.of(copy(other)), student.of(copy(other)), before);
        double[][][] last = student.of(lent());
        compare(" (of a call after one with other shapes)", first, last, before);
        kept(first, got, last);
    }

    /**
     * Fails if a method that returns a number gave two different ones for the same arguments.
     *
     * @param again the result of calling it once more
     */
    public static void requireRepeatable(Case c, String who, double first, double again) {
        c.require(
                Double.compare(first, again) == 0,
                "sum-kept",
                ("Your %s gives another number when it is called again with the same arguments. Is something kept from the"
                                + " previous call, such as a sum outside the method? Declare it inside. Or does it use random numbers? Nothing here is random.")
                        .formatted(who));
    }

    private double[][][] lent() {
        return arguments.stream().map(c::lend).toArray(double[][][]::new);
    }

    private void compare(String when, double[][][] expected, double[][][] got, double[][][] before) {
        for (int r = 0; r < expected.length; r++) {
            int result = r;
            expect(results.get(r) + when, expected[r])
                    .seen(
                            "call-remembered",
                            "is the result of the previous call, although the arguments have changed. Is something kept from"
                                    + " one call to the next? Compute everything again in each call.",
                            () -> when.isEmpty() ? null : before[result])
                    .check(got[r]);
        }
    }

    private void kept(double[][][] first, double[][][] got, double[][][] later) {
        for (int r = 0; r < first.length; r++) {
            int result = r;
            expect(results.get(r) + " (of the first call, looked at after a later one)", first[r])
                    .seen(
                            "buffer-reused",
                            "was overwritten: both calls write into one array. Make a new array in each call.",
                            () -> later[result])
                    .check(got[r]);
        }
    }

    private Comparison expect(String symbol, double[][] expected) {
        return expected.length * expected[0].length == 1
                ? c.expect(symbol, expected[0][0])
                : c.expect(symbol, expected);
    }

    private static Predicate<double[][]> sharesRowsWith(double[][] argument) {
        return result -> result == argument
                || Arrays.stream(result).anyMatch(row -> Arrays.stream(argument).anyMatch(a -> a == row));
    }

    private static double[][][] copy(double[][][] arrays) {
        return Arrays.stream(arrays).map(Matrices::copy).toArray(double[][][]::new);
    }
}
