package chainrule.train;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The growing list of a run's epochs. Looking at those so far costs no copy, so reporting each of 5,000 epochs stays
 * cheap.
 */
final class FinishedEpochs {

    private Epoch[] epochs = new Epoch[64];
    private int size;

    int size() {
        return size;
    }

    void add(Epoch epoch) {
        if (size == epochs.length) {
            epochs = Arrays.copyOf(epochs, 2 * size);
        }
        epochs[size++] = epoch;
    }

    /**
     * The epochs that are finished by now; the returned list never changes, because finished places stay as they are.
     */
    List<Epoch> soFar() {
        return new Prefix(epochs, size);
    }

    private static final class Prefix extends AbstractList<Epoch> implements RandomAccess {

        private final Epoch[] epochs;
        private final int size;

        Prefix(Epoch[] epochs, int size) {
            this.epochs = epochs;
            this.size = size;
        }

        @Override
        public Epoch get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException("index %d, size %d".formatted(index, size));
            }
            return epochs[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
