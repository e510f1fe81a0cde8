package chainrule.exercises.gradientdescent.minibatches;

import chainrule.grader.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbered examples, and the batches that the student's method made of them. */
final class NumberedExamples {

    private static final int Y_FROM = 100;

    private final Case c;
    final int n;
    final int size;
    final List<double[][][]> batches;
    private final double[][] x;
    private final double[][] y;
    private final double[][] lentX;
    private final double[][] lentY;

    /** How many numbers an example and its target have, drawn once for a case. */
    record Columns(int in, int out) {
        static Columns of(Case c) {
            return new Columns(c.size("in", "the number of inputs", 1), c.size("out", "the number of outputs", 1));
        }
    }

    /** Cuts n examples into batches of {@code size}. Example i has x = (i, −i − ½, …) and y = (100 + i, …). */
    NumberedExamples(Case c, MiniBatches student, Columns columns, int n, int size, Random rng) {
        this.c = c;
        this.n = c.given("N", "the number of examples", n);
        this.size = c.given("size", "the batch size", size);
        x = c.given("x", numbered(n, columns.in(), 0));
        y = c.given("y", numbered(n, columns.out(), Y_FROM));
        lentX = c.lend("x");
        lentY = c.lend("y");
        batches = student.cut(lentX, lentY, size, rng);
        c.require(batches != null, "Your miniBatches returned null instead of a list of pairs {x, y}.");
        for (Object any : (List<?>) batches) { // A raw list may hold anything.
            c.require(
                    any instanceof double[][][] pair && pair.length == 2 && pair[0] != null && pair[1] != null,
                    "Each element of the list must be a pair: new double[][][] {xRows, yRows}.");
            double[][][] batch = (double[][][]) any;
            c.require(
                    batch[0].length != columns.in()
                            || batch[1].length != columns.out()
                            || !isTurned(batch[0], columns.in()) && !isTurned(batch[1], columns.out()),
                    "transposed",
                    "A batch has %d rows of x and %d rows of y. These are the numbers of columns that x and y should have: the batch is transposed."
                            .formatted(batch[0].length, batch[1].length));
            c.require(
                    batch[0].length == batch[1].length,
                    "shuffled-apart",
                    "A batch has %d rows of x but %d rows of y. They must belong together, row by row."
                            .formatted(batch[0].length, batch[1].length));
        }
    }

    private static boolean isTurned(double[][] rows, int columns) {
        return rows[0] != null && rows[0].length != columns;
    }

    private static double[][] numbered(int n, int columns, int from) {
        return IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToDouble(j -> (j % 2 == 0 ? 1 : -1) * (from + i + j / 2.0))
                        .toArray())
                .toArray(double[][]::new);
    }

    List<Integer> sizes() {
        return batches.stream().map(b -> b[0].length).toList();
    }

    /** The numbers of the examples, in the order of the batches, as part 0 (x) or 1 (y) shows them. */
    List<Integer> order(int part) {
        List<Integer> order = new ArrayList<>();
        for (double[][][] batch : batches) {
            for (int r = 0; r < batch[part].length; r++) {
                order.add(number(part, batch[part][r], r));
            }
        }
        return order;
    }

    private int number(int part, double[] row, int r) {
        double[][] given = part == 0 ? x : y;
        String name = part == 0 ? "x" : "y";
        c.require(
                row != null,
                "batch-not-filled",
                "Row %d of the %s of a batch is null. Was the array made too long, or not filled to the end?"
                        .formatted(r, name));
        c.require(
                !Arrays.asList(part == 0 ? y : x).stream().anyMatch(other -> Arrays.equals(other, row)),
                "pair-swapped",
                "The pairs of your batches are {y, x}, but x must come first.");
        c.require(
                row.length == given[0].length,
                "row-of-other-length",
                "Row %d of the %s of a batch has length %d, but each row of the given %s has length %d."
                        .formatted(r, name, row.length, name, given[0].length));
        int number = IntStream.range(0, n)
                .filter(i -> Arrays.equals(given[i], row))
                .findFirst()
                .orElse(-1);
        c.require(
                number >= 0,
                "row-changed",
                "Row %d of the %s of a batch is not one of the given rows. Take the rows as they are."
                        .formatted(r, name));
        return number;
    }

    /** Whether every batch of several rows repeats one target. */
    boolean repeatsTargets() {
        List<double[][][]> several =
                batches.stream().filter(b -> b[1].length > 1).toList();
        return !several.isEmpty()
                && several.stream().allMatch(b -> Arrays.stream(b[1]).allMatch(row -> Arrays.equals(row, b[1][0])));
    }

    /** Whether two batches are, or contain, the same array. */
    boolean sharesArrays() {
        for (int i = 0; i < batches.size(); i++) {
            double[][][] batch = batches.get(i);
            if (batches.subList(0, i).stream().anyMatch(b -> b[0] == batch[0] || b[1] == batch[1])) {
                return true;
            }
        }
        return false;
    }

    List<Integer> given() {
        return IntStream.range(0, n).boxed().toList();
    }

    void requireUnchanged() {
        c.requireUnchanged("x", lentX, "miniBatches");
        c.requireUnchanged("y", lentY, "miniBatches");
    }

    /** The order of all examples, each of which must occur once. */
    List<Integer> wholeOrder() {
        List<Integer> order = order(0);
        c.require(
                order.size() == n && new HashSet<>(order).size() == n,
                "Not every example comes exactly once: %s. Fix “x, y” above first: until then, this check cannot tell anything."
                        .formatted(order));
        return order;
    }
}
