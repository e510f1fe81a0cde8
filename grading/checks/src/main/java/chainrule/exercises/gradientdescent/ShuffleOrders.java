package chainrule.exercises.gradientdescent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides whether the orders in which numbered examples came, many times, are those of a shuffle.
 *
 * <p>Every row must come to every place, and after every other row, about equally often. A right shuffle is refused
 * less than once in a million gradings: each of some hundred counts has a probability below 1e-10.
 *
 * @param orders each with the numbers 0 … n − 1
 * @param size of the batches
 * @param times what each order belongs to, such as {@code calls}
 */
public record ShuffleOrders(List<List<Integer>> orders, int size, String times) {

    /** −ln 1e-10. */
    private static final double UNLIKELY = 23;

    /**
     * What is wrong with the orders.
     *
     * @param id the misconception's name
     * @param says one or two complete sentences
     */
    public record Fault(String id, String says) {}

    private int n() {
        return orders.get(0).size();
    }

    /** Whether the order is the same every time. */
    public boolean allSame() {
        return new HashSet<>(orders).size() == 1;
    }

    /** Whether the examples always come in the given order. */
    public boolean asGiven() {
        return allSame() && orders.get(0).equals(IntStream.range(0, n()).boxed().toList());
    }

    /** The fault of orders that are not all the same. */
    public Optional<Fault> fault() {
        if (orders.stream().allMatch(this::isOfWholeBatches)) {
            return fault(
                    "batches-shuffled-only",
                    "Only the order of the batches is shuffled, and each batch holds neighbours: the examples come in the order %s,"
                                    .formatted(orders.get(0))
                            + " for instance. Shuffle all examples first, and then cut them into batches.");
        }
        if (always((order, place) -> order.get(place) / size == place / size)) {
            return fault(
                    "shuffled-within-batches",
                    "The examples are shuffled only within their batches: each batch always holds the same examples. Shuffle all examples first, and then cut them into batches.");
        }
        for (int row = 0; row < n(); row++) {
            int fixed = row;
            if (orders.stream().allMatch(order -> order.get(fixed) == fixed)) {
                return fault(
                        "row-not-shuffled",
                        "Example %d stays in its place in all of %d %s. Shuffle all examples, also the first and the last."
                                .formatted(row, orders.size(), times));
            }
        }
        if (always((order, place) -> order.get((place + 1) % n()) == (order.get(place) + 1) % n())) {
            return fault(
                    "rotated-only",
                    "The examples always follow each other as they were given, as in %s, and only the start is random. Shuffle them."
                            .formatted(orders.get(0)));
        }
        return counts();
    }

    private interface OrderQuestion {
        boolean at(List<Integer> order, int place);
    }

    private boolean always(OrderQuestion holds) {
        return orders.stream().allMatch(order -> IntStream.range(0, n()).allMatch(place -> holds.at(order, place)));
    }

    /** Whether each batch, of whatever size, is a batch of the given order. */
    private boolean isOfWholeBatches(List<Integer> order) {
        for (int place = 1; place < n(); place++) {
            boolean follows = order.get(place) == order.get(place - 1) + 1;
            boolean starts = order.get(place) % size == 0;
            if (!follows && !starts) {
                return false;
            }
        }
        return order.get(0) % size == 0;
    }

    private Optional<Fault> counts() {
        int different = new HashSet<>(orders).size();
        if (different < enough()) {
            return fault(
                    "few-orders",
                    "Only %d different orders come up in %d %s. A shuffle must be able to give every order."
                            .formatted(different, orders.size(), times));
        }
        for (int row = 0; row < n(); row++) {
            for (int other = 0; other < n(); other++) {
                int r = row;
                int o = other;
                long there = orders.stream().filter(order -> order.get(o) == r).count();
                if (isUnlikely(there, 1.0 / n())) {
                    return uneven("Example %d comes to place %d in %d".formatted(r, o, there));
                }
                long after = orders.stream()
                        .filter(order -> order.indexOf(o) == order.indexOf(r) + 1)
                        .count();
                if (r != o && isUnlikely(after, 1.0 / n())) {
                    return uneven("Example %d comes directly after example %d in %d".formatted(o, r, after));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> uneven(String what) {
        return fault(
                "not-every-row-everywhere",
                "%s of %d %s, where about %d are expected. A shuffle must take every example to every place equally often."
                        .formatted(what, orders.size(), times, Math.round(orders.size() / (double) n())));
    }

    /** Half of the number of different orders to expect. */
    private double enough() {
        double all = IntStream.rangeClosed(1, n()).asDoubleStream().reduce(1, (a, b) -> a * b);
        return all * (1 - Math.pow(1 - 1 / all, orders.size())) / 2;
    }

    /** The fault of longer orders, of which there are fewer: each example must occur in each third of the places. */
    public Optional<Fault> faultByThirds() {
        int third = (n() + 2) / 3;
        for (int row = 0; row < n(); row++) {
            for (int part = 0; part < 3; part++) {
                int r = row;
                int from = part * third;
                int to = Math.min(n(), from + third);
                long there = orders.stream()
                        .mapToInt(order -> order.indexOf(r))
                        .filter(place -> place >= from && place < to)
                        .count();
                if (isUnlikely(there, (to - from) / (double) n())) {
                    return fault(
                            "not-every-row-everywhere",
                            ("Example %d of %d comes to the places from %d to %d in %d of %d %s. A shuffle must take"
                                            + " every example to every place equally often.")
                                    .formatted(r, n(), from, to - 1, there, orders.size(), times));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a count is so far from its expectation that chance does not explain it (Chernoff's bound). */
    private boolean isUnlikely(long count, double p) {
        double q = count / (double) orders.size();
        return orders.size() * (part(q, p) + part(1 - q, 1 - p)) > UNLIKELY;
    }

    private static double part(double q, double p) {
        return q == 0 ? 0 : q * Math.log(q / p);
    }

    private static Optional<Fault> fault(String id, String says) {
        return Optional.of(new Fault(id, says));
    }
}
