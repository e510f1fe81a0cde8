package chainrule.data;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One pass over a data set (an epoch) in mini-batches of k examples. Every example occurs once, and the last batch may
 * be smaller. k = N is batch gradient descent; k = 1 is stochastic gradient descent.
 *
 * <p>A {@link #shuffle} for the next epoch reuses the same {@link Batch} objects and allocates nothing.
 */
public final class Batches implements Iterable<Batch> {

    private final Dataset data;
    private final int size;
    private final int[] order;
    private final List<Batch> batches;

    /**
     * Makes batches in the order of the rows, until the first {@link #shuffle}.
     *
     * @param size examples in a batch, at least 1; a size above N gives one batch of N
     * @throws IllegalArgumentException if {@code size} is less than 1, or x has missing values
     */
    public Batches(Dataset data, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a batch needs at least 1 example, got size " + size);
        }
        data.requireValues();
        this.data = data;
        this.size = Math.min(size, data.size());
        this.order = new int[data.size()];
        int count = (data.size() + this.size - 1) / this.size;
        this.batches = IntStream.range(0, count).mapToObj(this::blank).toList();
        Shuffle.reset(order);
        place();
    }

    private Batch blank(int number) {
        int rows = Math.min(size, data.size() - number * size);
        return new Batch(new double[rows][], new double[rows][]);
    }

    private void place() {
        double[][] x = data.sharedX();
        double[][] y = data.sharedY();
        for (int i = 0; i < order.length; i++) {
            Batch batch = batches.get(i / size);
            batch.sharedX()[i % size] = x[order[i]];
            batch.sharedY()[i % size] = y[order[i]];
        }
    }

    /**
     * Deals the examples into the batches in a new random order, which depends only on the state of {@code rng}.
     *
     * <p>Batches that you took before hold different rows afterwards.
     */
    public Batches shuffle(Random rng) {
        Shuffle.reset(order);
        Shuffle.shuffle(order, rng);
        place();
        return this;
    }

    /** The number of batches in one epoch: N / k, rounded up. */
    public int count() {
        return batches.size();
    }

    /** Returns batch number 0 … {@link #count()} − 1, without an iterator. */
    public Batch get(int number) {
        return batches.get(number);
    }

    @Override
    public Iterator<Batch> iterator() {
        return batches.iterator();
    }

    /** A short text such as {@code 57 batches of 32, the last of 5}. */
    @Override
    public String toString() {
        int last = batches.get(count() - 1).size();
        return "%d %s of %d%s"
                .formatted(
                        count(), count() == 1 ? "batch" : "batches", size, last == size ? "" : ", the last of " + last);
    }
}
