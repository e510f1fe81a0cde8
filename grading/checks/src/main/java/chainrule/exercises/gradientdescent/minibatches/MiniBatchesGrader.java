package chainrule.exercises.gradientdescent.minibatches;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Checks the cutting of shuffled examples into batches. */
@Exercise(
        id = "mini-batches",
        lesson = "05-gradient-descent",
        title = "Mini-batches, shuffled, the last one partial",
        declares = "miniBatches")
final class MiniBatchesGrader {

    /** So many batches of 2 that no shuffle of them gives the order that came in. */
    private static final int N = 23;

    @Checks(
            order = 1,
            symbol = "sizes",
            asks = "batches of size rows; the rest makes a smaller last one",
            points = 1,
            hints = {
                "10 examples in batches of 4: how many batches, of how many rows?",
                "The last batch ends at Math.min(from + size, N)."
            })
    void sizes(Subject subject, Cases cases) {
        cases.each(c -> {
            // Never a whole number of batches.
            int size = 3 + c.below(3);
            int n = 2 * size + 1 + c.below(size - 1);
            sizes(c, new Cut(c, subject.method(MiniBatches.class), n, size, new Random(5)));
        });
        cases.each(c -> sizes(c, new Cut(c, subject.method(MiniBatches.class), 12, 4, new Random(5))));
        cases.once(c -> sizes(c, new Cut(c, subject.method(MiniBatches.class), 9, 4, new Random(5))));
        cases.once(c -> sizes(c, new Cut(c, subject.method(MiniBatches.class), 3, 8, new Random(5))));
    }

    private static void sizes(Case c, Cut cut) {
        List<Integer> right = cut.sizes(cut.size);
        List<Integer> got = cut.sizes();
        String is = "Your batches have %s rows; of %d examples and size %d they should have %s."
                .formatted(got, cut.n, cut.size, right);
        int last = cut.n % cut.size;
        boolean shortened = got.equals(right.subList(0, right.size() - 1));
        c.require(
                last == 0 || !shortened,
                "partial-batch-dropped",
                is + " The rest is a batch too: without it some examples are never learned from in this epoch.");
        c.require(
                last == 0
                        || got.size() != cut.n / cut.size
                        || got.stream().mapToInt(s -> s).sum() != cut.n,
                "partial-batch-merged",
                is + " The rest is a batch of its own: no batch has more rows than size.");
        boolean padded = got.size() == right.size() && got.stream().allMatch(s -> s == cut.size);
        c.require(
                last == 0 || !padded,
                "partial-batch-padded",
                is + " There are no more examples: the last batch is smaller, not filled up.");
        c.require(
                got.isEmpty() || got.get(got.size() - 1) != 0,
                "empty-batch",
                is + " An empty batch has no mean: 0/0 is NaN.");
        c.require(
                got.equals(right) || !got.equals(cut.sizes((cut.n + cut.size - 1) / cut.size)),
                "size-is-number-of-batches",
                is + " size is the number of rows in a batch, not the number of batches.");
        c.require(
                got.stream().mapToInt(s -> s).sum() <= cut.n || got.equals(right),
                "batches-overlap",
                is
                        + " Together they have more rows than there are examples: each batch starts where the last one ended.");
        c.require(got.equals(right), is);
    }

    @Checks(
            order = 2,
            symbol = "x, y",
            asks = "every example once; row i of x and row i of y belong together",
            points = 2,
            hints = {
                "Shuffle the numbers 0 … N − 1 once, and use the same shuffled numbers for x and for y.",
                "Drawing a row at random for each place takes some twice and others never."
            })
    void pairs(Subject subject, Cases cases) {
        cases.each(c -> {
            Cut cut = new Cut(c, subject.method(MiniBatches.class), 11, 4, new Random(c.below(1000)));
            List<Integer> x = cut.order(0);
            List<Integer> y = cut.order(1);
            boolean apart = !x.equals(y);
            c.require(
                    !apart || !y.equals(cut.given().subList(0, Math.min(y.size(), cut.n))),
                    "y-not-shuffled",
                    "Your x is shuffled, y is not: the examples come as %s, the targets as %s.".formatted(x, y));
            c.require(
                    !apart,
                    "shuffled-apart",
                    ("x and y are shuffled apart: the examples come as %s, the targets as %s. Each target would be that"
                                    + " of another example.")
                            .formatted(x, y));
            c.require(
                    x.size() <= cut.size || !x.subList(cut.size, x.size()).equals(repeated(x, cut.size)),
                    "first-batch-repeated",
                    "Every batch has the examples of the first one: %s. The batch from row `from` on takes order.get(from + r)."
                            .formatted(x));
            c.require(
                    new HashSet<>(x).size() == x.size(),
                    "examples-repeated",
                    "Some examples come twice and others never: %s. Shuffle once; do not draw anew for each row."
                            .formatted(x));
            c.require(
                    x.size() != cut.n - cut.n % cut.size,
                    "partial-batch-dropped",
                    "Examples %s are in no batch: the last, smaller batch is missing.".formatted(missing(cut, x)));
            c.require(x.size() == cut.n, "Examples %s are in no batch.".formatted(missing(cut, x)));
        });
    }

    /** What follows the first batch, if every batch begins like it. */
    private static List<Integer> repeated(List<Integer> order, int size) {
        return IntStream.range(size, order.size())
                .mapToObj(i -> order.get(i % size))
                .toList();
    }

    private static List<Integer> missing(Cut cut, List<Integer> order) {
        return cut.given().stream().filter(i -> !order.contains(i)).toList();
    }

    @Checks(
            order = 3,
            symbol = "rng",
            asks = "shuffled by rng, anew at each call; x and y of the caller stay as they are",
            points = 1,
            hints = {
                "Collections.shuffle(list, rng) uses the generator that you were given; without rng it uses another one.",
                "Shuffle numbers of rows, not the rows of x themselves."
            })
    void shuffle(Subject subject, Cases cases) {
        cases.each(c -> {
            MiniBatches student = subject.method(MiniBatches.class);
            int seed = c.below(1000);
            Random rng = new Random(seed);
            Cut first = new Cut(c, student, N, 2, rng);
            first.requireUnchanged();
            List<Integer> order = first.order(0);
            c.require(
                    !order.equals(first.given()),
                    "not-shuffled",
                    "The examples come in the order in which they were given. Shuffle them with rng.");
            boolean inRows = order.size() == first.n && consecutive(first.batches);
            c.require(
                    !inRows,
                    "batches-shuffled-only",
                    "Only the order of the batches is shuffled; each holds neighbours: %s. Shuffle the examples."
                            .formatted(order));
            List<Integer> next = new Cut(c, student, N, 2, rng).order(0);
            List<Integer> again = new Cut(c, student, N, 2, new Random(seed)).order(0);
            c.require(
                    !next.equals(order),
                    "rng-ignored",
                    ("A second call with the same rng gives the same order again: %s. A new Random(…) inside the method"
                                    + " starts anew each time; use the rng that was given.")
                            .formatted(order));
            c.require(
                    again.equals(order),
                    "own-random",
                    ("With the same seed the order differs: %s, then %s. Draw from rng alone, or no run can be"
                                    + " repeated.")
                            .formatted(order, again));
        });
    }

    private static boolean consecutive(List<double[][][]> batches) {
        for (double[][][] batch : batches) {
            for (int i = 1; i < batch[0].length; i++) {
                if (batch[0][i][0] != batch[0][i - 1][0] + 1) {
                    return false;
                }
            }
        }
        return true;
    }
}
