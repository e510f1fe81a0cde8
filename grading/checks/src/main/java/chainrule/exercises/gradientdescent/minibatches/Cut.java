package chainrule.exercises.gradientdescent.minibatches;

import chainrule.grader.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Numbered examples, and what the student's method made of them. */
final class Cut {

    private final Case c;
    final int n;
    final int size;
    final List<double[][][]> batches;
    private final double[][] lentX;
    private final double[][] lentY;

    /** Cuts n examples into batches of {@code size}. Example i has x = (i, i + ½, …) and y = (100 + i). */
    Cut(Case c, MiniBatches student, int n, int size, Random rng) {
        this.c = c;
        this.n = n;
        this.size = size;
        c.given("N", "the number of examples", n);
        c.given("size", "the batch size", size);
        c.given("x", numbered(n, 3, 0));
        c.given("y", numbered(n, 1, 100));
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
                    batch[0].length == batch[1].length,
                    "shuffled-apart",
                    "A batch has %d rows of x but %d rows of y. They belong together, row by row."
                            .formatted(batch[0].length, batch[1].length));
        }
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

    /** The sizes of batches of so many rows. */
    List<Integer> sizes(int size) {
        List<Integer> right = new ArrayList<>();
        for (int from = 0; from < n; from += size) {
            right.add(Math.min(size, n - from));
        }
        return right;
    }

    /** The numbers of the examples, in the order of the batches, as part 0 (x) or 1 (y) shows them. */
    List<Integer> order(int part) {
        List<Integer> order = new ArrayList<>();
        for (double[][][] batch : batches) {
            c.require(
                    batch[0].length == 0 || columns(batch[0]) != 1 || columns(batch[1]) != 3,
                    "pair-swapped",
                    "The pairs of your batches are {y, x}: x comes first.");
            for (double[] row : batch[part]) {
                c.require(
                        row != null && row.length == (part == 0 ? 3 : 1),
                        "A row of your batch's %s has another length than the rows that came in."
                                .formatted(part == 0 ? "x" : "y"));
                order.add((int) Math.round(row[0]) - 100 * part);
            }
        }
        return order;
    }

    private static int columns(double[][] rows) {
        return rows[0] == null ? 0 : rows[0].length;
    }

    List<Integer> given() {
        return IntStream.range(0, n).boxed().toList();
    }

    void requireUnchanged() {
        c.requireUnchanged("x", lentX, "miniBatches");
        c.requireUnchanged("y", lentY, "miniBatches");
    }
}
