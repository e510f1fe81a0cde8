package chainrule.train;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The epochs of a run, which only grow: a look at those so far costs no copy, so that telling of 5,000 epochs stays cheap. */
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

    /** Those finished by now; the list never changes, as places that are filled stay as they are. */
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
