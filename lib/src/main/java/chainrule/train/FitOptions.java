package chainrule.train;

import chainrule.layer.Network;
import chainrule.optim.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How to train: {@code epochs(50)}, or with more options {@code epochs(50).batchSize(32).seed(1)}.
 *
 * <p>An object never changes; each method returns a new one. The defaults are batches of 32, shuffled with seed 0.
 *
 * @param epochs the largest number of passes over the training data
 * @param batchSize examples for one step: N is batch gradient descent, 1 stochastic, between them mini-batch
 * @param seed of the shuffling
 * @param shuffled whether each epoch shuffles the examples into new batches
 * @param keepsBest whether the parameters of the best epoch are put back at the end
 * @param threads that share large products
 * @param schedule of the learning rate
 * @param metric of the validation data; null for the default, which is accuracy for classes and R² for numbers
 * @param criteria to stop early
 * @param listeners which are called after each epoch
 */
public record FitOptions(
        int epochs,
        int batchSize,
        long seed,
        boolean shuffled,
        boolean keepsBest,
        int threads,
        Schedule schedule,
        Metric metric,
        List<Convergence> criteria,
        List<TrainingListener> listeners) {

    /** @throws IllegalArgumentException if the number of epochs, of examples in a batch, or of threads is below one */
    public FitOptions {
        if (epochs < 1) {
            throw new IllegalArgumentException("training needs at least 1 epoch, got " + epochs);
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch needs at least 1 example, got batchSize(" + batchSize + ")");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("training needs at least 1 thread, got threads(" + threads + ")");
        }
        if (schedule == null
                || Stream.of(criteria, listeners).anyMatch(list -> list.stream().anyMatch(Objects::isNull))) {
            throw new IllegalArgumentException(
                    "schedule(…), until(…) and listener(…) expect a schedule, a criterion and a listener, and one of them was null");
        }
        criteria = List.copyOf(criteria);
        listeners = List.copyOf(listeners);
    }

    /** Sets the number of passes over the training data; everything else has its default. */
    public static FitOptions epochs(int epochs) {
        return new FitOptions(epochs, 32, 0, true, false, 1, Schedule.constant(), null, List.of(), List.of());
    }

    /** Takes a step for each group of so many examples; the last batch of an epoch may have fewer. */
    public FitOptions batchSize(int examples) {
        return with(copy -> copy.batchSize = examples);
    }

    /** Takes one step in each epoch, on all examples. */
    public FitOptions fullBatch() {
        return batchSize(Integer.MAX_VALUE);
    }

    /** Shuffles with the given seed: the same seed gives the same bits. */
    public FitOptions seed(long value) {
        return with(copy -> copy.seed = value);
    }

    /** Takes the examples in the order of the data set. */
    public FitOptions inOrder() {
        return with(copy -> copy.shuffled = false);
    }

    /** Restores the parameters of the epoch with the lowest validation loss at the end. */
    public FitOptions keepBest() {
        return with(copy -> copy.keepsBest = true);
    }

    /**
     * Shares the products of wide layers and large batches among the given number of threads. Each computes different
     * rows of a result, so the bits are the same as with one thread. Products that would not become faster stay on one.
     */
    public FitOptions threads(int count) {
        return with(copy -> copy.threads = count);
    }

    /** Changes the learning rate from epoch to epoch. */
    public FitOptions schedule(Schedule value) {
        return with(copy -> copy.schedule = value);
    }

    /** Judges the validation data by the given metric. */
    public FitOptions metric(Metric value) {
        return with(copy -> copy.metric = value);
    }

    /** Stops early when the given criterion is met, or one that was given before. */
    public FitOptions until(Convergence criterion) {
        return with(copy -> copy.criteria = with(criteria, criterion));
    }

    /** Calls the given listener after each epoch, in addition to those that were given before. */
    public FitOptions listener(TrainingListener listener) {
        return with(copy -> copy.listeners = with(listeners, listener));
    }

    private FitOptions with(Consumer<Draft> change) {
        Draft copy = new Draft(this);
        change.accept(copy);
        return copy.options();
    }

    /** The options as code, such as {@code epochs(50).batchSize(32).seed(1)}. */
    @Override
    public String toString() {
        var text = new StringBuilder("epochs(%d)".formatted(epochs));
        text.append(batchSize == Integer.MAX_VALUE ? ".fullBatch()" : ".batchSize(%d)".formatted(batchSize));
        text.append(".seed(%d)".formatted(seed));
        text.append(shuffled ? "" : ".inOrder()").append(keepsBest ? ".keepBest()" : "");
        text.append(threads == 1 ? "" : ".threads(%d)".formatted(threads));
        text.append(".schedule(%s)".formatted(Network.describe(schedule)));
        text.append(metric == null ? "" : ".metric(%s)".formatted(metric.name()));
        criteria.forEach(c -> text.append(".until(%s)".formatted(Network.describe(c))));
        listeners.forEach(l -> text.append(".listener(%s)".formatted(Network.describe(l))));
        return text.toString();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** A changeable copy of the options, which is the only place where all of them are written out. */
    private static final class Draft {

        private final int epochs;
        private int batchSize;
        private long seed;
        private boolean shuffled;
        private boolean keepsBest;
        private int threads;
        private Schedule schedule;
        private Metric metric;
        private List<Convergence> criteria;
        private List<TrainingListener> listeners;

        Draft(FitOptions of) {
            epochs = of.epochs;
            batchSize = of.batchSize;
            seed = of.seed;
            shuffled = of.shuffled;
            keepsBest = of.keepsBest;
            threads = of.threads;
            schedule = of.schedule;
            metric = of.metric;
            criteria = of.criteria;
            listeners = of.listeners;
        }

        FitOptions options() {
            return new FitOptions(
                    epochs, batchSize, seed, shuffled, keepsBest, threads, schedule, metric, criteria, listeners);
        }
    }
}
