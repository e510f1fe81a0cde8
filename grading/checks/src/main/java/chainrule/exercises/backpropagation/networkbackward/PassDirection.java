package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** From the first layer to the last, or back. */
enum PassDirection {
    FORWARD("forward", "x", "first", "last", "before"),
    BACKWARD("backward", "dYHat", "last", "first", "after");

    /** The layers' method. */
    final String method;

    /** What it begins with. */
    final String start;

    /** The layer that comes first. */
    final String from;

    /** The layer that comes last. */
    final String to;

    /** Where in the list the layer stands whose result each other one gets: before it or after it. */
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

    /** How a {@link CallDiary} writes a layer's call. */
    int call(int layer) {
        return this == FORWARD ? layer : -layer;
    }

    /** All calls through so many layers, in their order. */
    List<Integer> calls(int depth) {
        List<Integer> calls = new ArrayList<>();
        for (int place = 0; place < depth; place++) {
            calls.add(call(this == FORWARD ? place + 1 : depth - place));
        }
        return calls;
    }

    /** The right way. */
    double[][] through(List<Layer> layers, double[][] start) {
        return straight(order(layers), start);
    }

    /** The right way, of layers that are in its order. */
    double[][] straight(List<Layer> order, double[][] start) {
        double[][] a = start;
        for (Layer layer : order) {
            a = step(layer, a);
        }
        return a;
    }

    /** Which of the layers at both ends of the way were called: walks that give the same numbers may differ in that. */
    List<Boolean> endsIn(List<Integer> calls, int depth) {
        List<Integer> all = calls(depth);
        return List.of(calls.contains(all.get(0)), calls.contains(all.get(depth - 1)));
    }
}
