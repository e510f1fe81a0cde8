package chainrule.exercises.gradientdescent.minibatches;

import chainrule.exercises.gradientdescent.ShuffleOrders;
import chainrule.exercises.gradientdescent.minibatches.NumberedExamples.Columns;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Checks the cutting of shuffled examples into batches. */
@Exercise(
        id = "mini-batches",
        lesson = "05-gradient-descent",
        title = "Mini-batches, shuffled, the last one partial",
        declares = "miniBatches")
final class MiniBatchesGrader {

    /** So many examples that a shuffle never gives their original order. */
    private static final int N = 23;

    /** A few examples, shuffled so often that chance becomes visible. */
    private static final int FEW = 7;

    private static final int CALLS = 300;
    private static final int CALLS_OF_N = 80;

    @SymbolCheck(
            order = 1,
            symbol = "sizes",
            asks = "batches of size rows; the rest makes a smaller last one",
            points = 1,
            hints = {
                "10 examples in batches of 4: how many batches, of how many rows?",
                "The last batch ends at Math.min(from + size, N)."
            })
    void sizes(Subject subject, Cases cases) {
        MiniBatches student = subject.method(MiniBatches.class);
        cases.each(c -> {
            // Never a whole number of batches.
            int size = 3 + c.sizeBelow(3);
            int n = 2 * size + 1 + c.sizeBelow(size - 1);
            sizes(c, new NumberedExamples(c, student, Columns.of(c), n, size, new Random(5)));
        });
        for (int[] of : new int[][] {{12, 4}, {9, 4}, {3, 8}, {5, 1}, {4, 4}, {1, 1}, {1, 3}}) {
            cases.once(c -> sizes(c, new NumberedExamples(c, student, Columns.of(c), of[0], of[1], new Random(5))));
        }
    }

    private static void sizes(Case c, NumberedExamples cut) {
        BatchSizes.require(c, cut);
        cut.order(0);
        cut.order(1);
    }

    @SymbolCheck(
            order = 2,
            symbol = "x, y",
            asks = "every example once; row i of x and row i of y belong together",
            points = 2,
            hints = {
                "Shuffle the numbers 0 … N − 1 once, and use the same shuffled numbers for x and for y.",
                "If you draw a random row for each place, some come twice and others never."
            })
    void pairs(Subject subject, Cases cases) {
        MiniBatches student = subject.method(MiniBatches.class);
        cases.each(c -> {
            NumberedExamples cut = new NumberedExamples(c, student, Columns.of(c), 11, 4, new Random(c.below(1000)));
            List<Integer> x = cut.order(0);
            List<Integer> y = cut.order(1);
            c.require(
                    !cut.sharesArrays(),
                    "one-array-for-batches",
                    "Several of your batches share one array, so each of them holds the rows of the last one: %s. Make new"
                                    .formatted(x)
                            + " arrays for each batch, inside the loop.");
            boolean apart = !x.equals(y);
            c.require(
                    !apart || !y.equals(cut.given().subList(0, Math.min(y.size(), cut.n))),
                    "y-not-shuffled",
                    "Your y stays in the given order while x does not: the examples come in the order %s, the targets in the order %s.%s"
                            .formatted(x, y, isRepeating(x) ? " Also, some examples come more than once." : ""));
            c.require(
                    !apart || !cut.repeatsTargets(),
                    "target-repeated",
                    "Each batch has one target for all of its rows: the examples come in the order %s, the targets in the order %s."
                            .formatted(x, y));
            c.require(
                    !apart,
                    "shuffled-apart",
                    "x and y no longer belong together: the examples come in the order %s, the targets in the order %s. Are they shuffled separately?"
                            .formatted(x, y));
            c.require(
                    x.size() <= cut.size || !x.subList(cut.size, x.size()).equals(repeated(x, cut.size)),
                    "first-batch-repeated",
                    "Every batch has the examples of the first one: %s. The batch that starts at row `from` must take order.get(from + r)."
                            .formatted(x));
            c.require(
                    !isRepeating(x),
                    "examples-repeated",
                    "Some examples come more than once, and others never: %s. Shuffle the row numbers once, and take each of them exactly once."
                            .formatted(x));
            c.require(
                    x.size() != cut.n - cut.n % cut.size,
                    "partial-batch-dropped",
                    "Examples %s are in no batch. The last, smaller batch must not be left out."
                            .formatted(missing(cut, x)));
            c.require(x.size() == cut.n, "Examples %s are in no batch.".formatted(missing(cut, x)));
            c.require(
                    cut.batches.size() > 1 || !x.equals(cut.given()),
                    "one-batch",
                    "All examples are in one batch, in the order in which they were given.");
        });
    }

    /** What follows the first batch, if every batch begins with it. */
    private static List<Integer> repeated(List<Integer> order, int size) {
        return IntStream.range(size, order.size())
                .mapToObj(i -> order.get(i % size))
                .toList();
    }

    private static boolean isRepeating(List<Integer> order) {
        return new HashSet<>(order).size() < order.size();
    }

    private static List<Integer> missing(NumberedExamples cut, List<Integer> order) {
        return cut.given().stream().filter(i -> !order.contains(i)).toList();
    }

    @SymbolCheck(
            order = 3,
            symbol = "rng",
            asks = "shuffled by rng, again in each call; the caller's x and y stay as they are",
            points = 1,
            hints = {
                "Collections.shuffle(list, rng) uses the generator that you were given; without rng it uses another one.",
                "Shuffle numbers of rows, not the rows of x themselves."
            })
    void shuffle(Subject subject, Cases cases) {
        MiniBatches student = subject.method(MiniBatches.class);
        cases.few(c -> {
            Columns columns = Columns.of(c);
            int seed = c.below(1000);
            Random rng = new Random(seed);
            NumberedExamples first = new NumberedExamples(c, student, columns, N, 2, rng);
            first.requireUnchanged();
            List<Integer> order = first.wholeOrder();
            List<Integer> again = new NumberedExamples(c, student, columns, N, 2, new Random(seed)).wholeOrder();
            c.require(
                    again.equals(order),
                    "own-random",
                    ("With the same seed the order differs: first %s, then %s. Use only rng, or no run can be"
                                    + " repeated.")
                            .formatted(order, again));
        });
        cases.once(c -> {
            ShuffleOrders few = orders(c, student, FEW, 3, CALLS);
            c.require(
                    !few.asGiven(),
                    "not-shuffled",
                    "The examples come in the order in which they were given. Shuffle them with rng.");
            c.require(
                    !few.allSame(),
                    "rng-ignored",
                    ("The order is the same in all of %d calls, whatever rng gives: %s. Shuffle with rng itself: a new"
                                    + " Random(…) inside the method would start again each time.")
                            .formatted(CALLS, few.orders().get(0)));
            shuffled(c, few.fault());
            shuffled(c, orders(c, student, N, 4, CALLS_OF_N).faultByThirds());
        });
    }

    private static ShuffleOrders orders(Case c, MiniBatches student, int n, int size, int calls) {
        Random rng = new Random(c.below(1_000_000));
        Columns columns = new Columns(2, 1);
        List<List<Integer>> orders = IntStream.range(0, calls)
                .mapToObj(i -> new NumberedExamples(c, student, columns, n, size, rng).wholeOrder())
                .toList();
        return new ShuffleOrders(orders, size, "calls");
    }

    private static void shuffled(Case c, Optional<ShuffleOrders.Fault> fault) {
        fault.ifPresent(f -> c.require(false, f.id(), f.says()));
    }
}
