package chainrule.exercises.backpropagation.networkbackward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the layers of one network were asked, in the order in which it happened. */
final class CallDiary {

    /**
     * A call that no layer can answer.
     *
     * @param id the misconception's name
     * @param says what came, and what should have come
     */
    record Fault(String id, String says) {}

    private final List<Integer> calls = new ArrayList<>();
    private Fault fault;

    void forward(int layer) {
        calls.add(layer);
    }

    void backward(int layer) {
        calls.add(-layer);
    }

    /** The first fault is remembered, as the network may hide what is thrown here. */
    void require(boolean right, String id, String says) {
        if (!right) {
            fault = fault == null ? new Fault(id, says) : fault;
            throw new IllegalArgumentException(says);
        }
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The layers' numbers, counted from 1; a minus stands for backward. */
    List<Integer> calls() {
        return List.copyOf(calls);
    }

    void clear() {
        calls.clear();
        fault = null;
    }
}
