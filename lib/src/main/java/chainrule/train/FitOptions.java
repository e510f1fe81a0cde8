package chainrule.train;

import chainrule.layer.Network;
import chainrule.optim.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How to train: {@code epochs(50)}, or with more said {@code epochs(50).batchSize(32).seed(1)}.
 *
 * <p>Never changes; each method returns a new one. Without a word: batches of 32, shuffled with seed 0.
 *
 * @param epochs passes over the training data, at most
 * @param batchSize examples for one step: N is batch gradient descent, 1 stochastic, between them mini-batch
 * @param seed of the shuffling
 * @param shuffled whether each epoch deals the examples into batches anew
 * @param keepsBest whether the parameters of the best epoch are put back at the end
 * @param threads that share large products
 * @param schedule of the learning rate
 * @param metric of the validation data; null for accuracy on classes and R² on numbers
 * @param criteria to stop early
 * @param listeners told of each epoch
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

    /** @throws IllegalArgumentException if there is less than one epoch, one example in a batch, or one thread */
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

    /** So many passes over the training data, everything else as it is without a word. */
    public static FitOptions epochs(int epochs) {
        return new FitOptions(epochs, 32, 0, true, false, 1, Schedule.constant(), null, List.of(), List.of());
    }

    /** Steps on so many examples each; the last batch of an epoch may have fewer. */
    public FitOptions batchSize(int examples) {
        return with(copy -> copy.batchSize = examples);
    }

    /** One step an epoch, on all examples. */
    public FitOptions fullBatch() {
        return batchSize(Integer.MAX_VALUE);
    }

    /** Shuffles with this seed: the same seed gives the same bits. */
    public FitOptions seed(long value) {
        return with(copy -> copy.seed = value);
    }

    /** Takes the examples in the order of the data set. */
    public FitOptions inOrder() {
        return with(copy -> copy.shuffled = false);
    }

    /** Puts the parameters of the epoch with the lowest validation loss back at the end. */
    public FitOptions keepBest() {
        return with(copy -> copy.keepsBest = true);
    }

    /**
     * Shares the products of wide layers and large batches among so many threads, each computing other rows of a result:
     * the bits are those of one thread. Products that would not gain by it stay on one.
     */
    public FitOptions threads(int count) {
        return with(copy -> copy.threads = count);
    }

    /** Changes the learning rate from epoch to epoch. */
    public FitOptions schedule(Schedule value) {
        return with(copy -> copy.schedule = value);
    }

    /** Judges the validation data by this metric. */
    public FitOptions metric(Metric value) {
        return with(copy -> copy.metric = value);
    }

    /** Stops early when this criterion is met, or another one that was given. */
    public FitOptions until(Convergence criterion) {
        return with(copy -> copy.criteria = with(criteria, criterion));
    }

    /** Tells this listener of each epoch, beside others that were given. */
    public FitOptions listener(TrainingListener listener) {
        return with(copy -> copy.listeners = with(listeners, listener));
    }

    private FitOptions with(Consumer<Draft> change) {
        Draft copy = new Draft(this);
        change.accept(copy);
        return copy.options();
    }

    /** As one writes it, such as {@code epochs(50).batchSize(32).seed(1)}. */
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

    /** The same options to be changed: only here are all of them written out. */
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
