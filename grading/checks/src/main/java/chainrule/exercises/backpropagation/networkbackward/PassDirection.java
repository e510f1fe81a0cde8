package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The direction of a pass: from the first layer to the last, or back. */
enum PassDirection {
    FORWARD("forward", "x", "first", "last", "before"),
    BACKWARD("backward", "dYHat", "last", "first", "after");

    /** The name of the layers' method. */
    final String method;

    /** The array that it begins with. */
    final String start;

    /** The layer that comes first. */
    final String from;

    /** The layer that comes last. */
    final String to;

    /** The position in the list of the layer whose result each layer receives: before it or after it. */
    final String neighbour;

    PassDirection(String method, String start, String from, String to, String neighbour) {
        this.method = method;
        this.start = start;
        this.from = from;
        this.to = to;
        this.neighbour = neighbour;
    }

    PassDirection other() {
        return this == FORWARD ? BACKWARD : FORWARD;
    }

    double[][] step(Layer layer, double[][] a) {
        return this == FORWARD ? layer.forward(a) : layer.backward(a);
    }

    /** The layers in the order in which they are called. */
    List<Layer> order(List<Layer> layers) {
        List<Layer> order = new ArrayList<>(layers);
        if (this == BACKWARD) {
            Collections.reverse(order);
        }
        return order;
    }

    /** How a {@link CallDiary} records a call of a layer. */
    int call(int layer) {
        return this == FORWARD ? layer : -layer;
    }

    /** All calls through the given number of layers, in their order. */
    List<Integer> calls(int depth) {
        List<Integer> calls = new ArrayList<>();
        for (int place = 0; place < depth; place++) {
            calls.add(call(this == FORWARD ? place + 1 : depth - place));
        }
        return calls;
    }

    /** The right result. */
    double[][] through(List<Layer> layers, double[][] start) {
        return straight(order(layers), start);
    }

    /** The right result for layers that are already in the order of this direction. */
    double[][] straight(List<Layer> order, double[][] start) {
        double[][] a = start;
        for (Layer layer : order) {
            a = step(layer, a);
        }
        return a;
    }

    /** Which of the first and last layers were called, because passes with the same numbers may differ in that. */
    List<Boolean> endsIn(List<Integer> calls, int depth) {
        List<Integer> all = calls(depth);
        return List.of(calls.contains(all.get(0)), calls.contains(all.get(depth - 1)));
    }
}
