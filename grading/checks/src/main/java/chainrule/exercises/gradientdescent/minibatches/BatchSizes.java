package chainrule.exercises.gradientdescent.minibatches;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The number of rows of the batches, and the numbers that mistakes give them. */
final class BatchSizes {

    private final int n;
    private final int size;
    private final List<Integer> got;
    private final Comparison comparison;

    private BatchSizes(Case c, NumberedExamples cut) {
        n = cut.n;
        size = cut.size;
        got = cut.sizes();
        comparison = c.expect("batch sizes", numbers(of(size)));
    }

    /** Fails unless all batches except the last one are full. */
    static void require(Case c, NumberedExamples cut) {
        new BatchSizes(c, cut).check();
    }

    private void check() {
        ofRests();
        ofSizes();
        comparison.seen(
                "batch-sizes",
                is()
                        + (n < size
                                ? "Where size is larger than the number of examples, there must be one batch with all of them."
                                : "Print where each batch starts and ends."),
                () -> numbers(got));
        comparison.check(numbers(got));
    }

    private void ofRests() {
        List<Integer> right = of(size);
        List<Integer> full = right.stream().filter(s -> s == size).toList();
        int rest = n % size;
        wrong(
                "partial-batch-dropped",
                full,
                "The rest must be a batch too, or some examples are not used in this epoch.");
        wrong(
                "partial-batch-dropped",
                right.get(right.size() - 1) == 1 ? right.subList(0, right.size() - 1) : right,
                "A rest of one example must be a batch too, or that example is not used in this epoch.");
        List<Integer> merged = new ArrayList<>(rest == 0 || full.isEmpty() ? right : full);
        if (rest > 0 && !full.isEmpty()) {
            merged.set(merged.size() - 1, size + rest);
        }
        wrong(
                "partial-batch-merged",
                merged,
                "The rest must be a batch of its own: no batch may have more rows than size.");
        String padded = "There are no more examples: the last batch must be smaller, and not be filled up.";
        for (int filled : new int[] {size, Math.min(size, n)}) {
            wrong("partial-batch-padded", right.stream().map(s -> filled).toList(), padded);
        }
        List<Integer> empty = new ArrayList<>(right);
        empty.add(0);
        String nothing = "There must be no empty batch: it has no mean, as 0/0 is NaN.";
        wrong("empty-batch", empty, nothing);
        wrong("empty-batch", rest == 0 ? empty : right, nothing);
    }

    private void ofSizes() {
        wrong(
                "size-is-number-of-batches",
                of((n + size - 1) / size),
                "size is the number of rows in a batch, not the number of batches.");
        wrong(
                "batches-overlap",
                IntStream.range(0, n).mapToObj(from -> Math.min(size, n - from)).toList(),
                "Together they have more rows than there are examples: each batch must start where the one before it ended.");
        wrong("one-batch", List.of(n), "All examples are in one batch: cut them into several.");
        wrong("one-row-each", of(1), "Each batch has a single row, but it must have size rows.");
        wrong("size-off-by-one", of(size + 1), "Each batch has one row too many.");
        wrong("size-off-by-one", of(Math.max(1, size - 1)), "Each batch has one row too few.");
    }

    private List<Integer> of(int rows) {
        List<Integer> sizes = new ArrayList<>();
        for (int from = 0; from < n; from += rows) {
            sizes.add(Math.min(rows, n - from));
        }
        return sizes;
    }

    private void wrong(String id, List<Integer> sizes, String says) {
        comparison.mistake(id, is() + says, () -> numbers(sizes));
    }

    private String is() {
        return "are %s; for %d examples and size %d they should be %s. ".formatted(got, n, size, of(size));
    }

    private static double[][] numbers(List<Integer> sizes) {
        return new double[][] {sizes.stream().mapToDouble(s -> s).toArray()};
    }
}
