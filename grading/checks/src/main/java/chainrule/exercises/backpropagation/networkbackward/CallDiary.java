package chainrule.exercises.backpropagation.networkbackward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls of the layers of one network, in the order in which they happened. */
final class CallDiary {

    /**
     * A call that no layer can answer.
     *
     * @param id the misconception's name
     * @param says what arrived, and what should have arrived
     */
    record LayerCallFault(String id, String says) {}

    private final int depth;
    private final List<Integer> calls = new ArrayList<>();
    private LayerCallFault fault;

    /** @param depth how many layers the network has */
    CallDiary(int depth) {
        this.depth = depth;
    }

    void forward(int layer) {
        calls.add(layer);
    }

    void backward(int layer) {
        calls.add(-layer);
    }

    /** Whether a layer was called more than once in this direction. */
    boolean repeats(PassDirection direction, int layer) {
        return times(direction, layer) > 1;
    }

    /** A sentence that says how often a layer was called. */
    String repeated(PassDirection direction, int layer) {
        long times = times(direction, layer);
        return "This network has %s was called %s."
                .formatted(
                        depth == 1
                                ? "1 layer, and its " + direction.method
                                : "%d layers, and the %s of layer %d".formatted(depth, direction.method, layer),
                        times == 2 ? "twice" : times + " times");
    }

    private long times(PassDirection direction, int layer) {
        return calls.stream().filter(call -> call == direction.call(layer)).count();
    }

    /**
     * Remembers the first fault, because the network may hide an exception that is thrown here.
     *
     * @param words are only computed if something is wrong, which is rare
     */
    void require(boolean right, String id, Supplier<String> words) {
        if (!right) {
            String says = words.get();
            fault = fault == null ? new LayerCallFault(id, says) : fault;
            throw new IllegalArgumentException(says);
        }
    }

    Optional<LayerCallFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The numbers of the layers, counted from 1; a negative number stands for backward. */
    List<Integer> calls() {
        return List.copyOf(calls);
    }

    void clear() {
        calls.clear();
        fault = null;
    }
}
