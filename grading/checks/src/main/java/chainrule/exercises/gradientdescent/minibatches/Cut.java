package chainrule.exercises.gradientdescent.minibatches;

import chainrule.grader.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbered examples, and what the student's method made of them. */
final class Cut {

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

    /** Cuts n examples into batches of {@code size}. Example i has x = (i, i + ½, …) and y = (100 + i, …). */
    Cut(Case c, MiniBatches student, Columns columns, int n, int size, Random rng) {
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
                    "A batch has %d rows of x and %d rows of y, as many as they should have columns: it is transposed."
                            .formatted(batch[0].length, batch[1].length));
            c.require(
                    batch[0].length == batch[1].length,
                    "shuffled-apart",
                    "A batch has %d rows of x but %d rows of y. They belong together, row by row."
                            .formatted(batch[0].length, batch[1].length));
        }
    }

    private static boolean isTurned(double[][] rows, int columns) {
        return rows[0] != null && rows[0].length != columns;
    }

    private static double[][] numbered(int n, int columns, int from) {
        return IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToDouble(j -> from + i + j / 2.0)
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
                "Row %d of a batch's %s is null. Was the array made larger than it is filled?".formatted(r, name));
        c.require(
                !Arrays.asList(part == 0 ? y : x).stream().anyMatch(other -> Arrays.equals(other, row)),
                "pair-swapped",
                "The pairs of your batches are {y, x}: x comes first.");
        c.require(
                row.length == given[0].length,
                "row-of-other-length",
                "Row %d of a batch's %s has length %d; each row of %s that came in has length %d."
                        .formatted(r, name, row.length, name, given[0].length));
        int number = IntStream.range(0, n)
                .filter(i -> Arrays.equals(given[i], row))
                .findFirst()
                .orElse(-1);
        c.require(
                number >= 0,
                "row-changed",
                "Row %d of a batch's %s is %s, which is none of the rows that came in. Rows are taken as they are."
                        .formatted(r, name, Arrays.toString(row)));
        return number;
    }

    /** Whether every batch of several rows repeats one target. */
    boolean repeatsTargets() {
        List<double[][][]> several =
                batches.stream().filter(b -> b[1].length > 1).toList();
        return !several.isEmpty()
                && several.stream().allMatch(b -> Arrays.stream(b[1]).allMatch(row -> Arrays.equals(row, b[1][0])));
    }

    List<Integer> given() {
        return IntStream.range(0, n).boxed().toList();
    }

    void requireUnchanged() {
        c.requireUnchanged("x", lentX, "miniBatches");
        c.requireUnchanged("y", lentY, "miniBatches");
    }

    /** The order of all examples, each of which must come once. */
    List<Integer> wholeOrder() {
        List<Integer> order = order(0);
        c.require(
                order.size() == n && new HashSet<>(order).size() == n,
                "Not every example comes once: %s. Fix the check of x, y first: only then can this one tell anything."
                        .formatted(order));
        return order;
    }
}
