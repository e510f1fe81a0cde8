package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The mistakes that can happen on the way through a list of layers, forward and backward. */
final class WrongWalks {

    private static final int LONGEST =
            NetworkPlan.all().stream().mapToInt(NetworkPlan::depth).max().orElseThrow();

    private final PassDirection direction;
    private final List<LayerWalk> walks = new ArrayList<>();

    private WrongWalks(PassDirection direction) {
        this.direction = direction;
    }

    static List<LayerWalk> of(PassDirection direction) {
        WrongWalks wrong = new WrongWalks(direction);
        wrong.ofOrder();
        wrong.ofLayersLeftOut();
        wrong.ofLayersTwice();
        wrong.ofWhatIsHandedOn();
        wrong.ofResult();
        if (direction == PassDirection.BACKWARD) {
            wrong.ofUpstream();
        }
        return List.copyOf(wrong.walks);
    }

    private void ofOrder() {
        add(
                "wrong-way",
                "goes from the %2$s layer to the %1$s. The %1$s layer must come first: it gets %3$s.",
                (order, start) -> {
                    List<Layer> reversed = new ArrayList<>(order);
                    Collections.reverse(reversed);
                    return direction.straight(reversed, start);
                });
        add("other-method", "does not call the layers' %4$s, but their other method.", (order, start) -> {
            double[][] a = start;
            for (Layer layer : order) {
                a = direction.other().step(layer, a);
            }
            return a;
        });
    }

    private void ofLayersLeftOut() {
        String all = " It must go through all layers, however many there are.";
        some(
                direction.to + "-left-out",
                "leaves out the %2$s layer. Where does the loop end?" + all,
                (place, order) -> place < order.size() - 1);
        some(
                direction.from + "-left-out",
                "leaves out the %1$s layer. Where does the loop start?" + all,
                (place, order) -> place > 0);
        some(direction.from + "-only", "uses the %1$s layer only." + all, (place, order) -> place == 0);
        some(direction.to + "-only", "uses the %2$s layer only." + all, (place, order) -> place == order.size() - 1);
        for (int n = 2; n < LONGEST; n++) {
            int most = n;
            some("fixed-depth", "stops after %d layers.".formatted(most) + all, (place, order) -> place < most);
        }
        some(
                "ends-only",
                "uses the first and the last layer, and none between them." + all,
                (place, order) -> place == 0 || place == order.size() - 1);
        some("every-second", "uses every second layer: the index moves by 2." + all, (place, order) -> place % 2 == 0);
        some(
                "activations-left-out",
                "leaves out the layers without parameters. They learn nothing, but what passes through them changes.",
                (place, order) -> !order.get(place).parameters().isEmpty());
        some(
                "one-layer-left-out",
                "does nothing if the network has only one layer. That layer must be used, too.",
                (place, order) -> order.size() > 1);
    }

    private void ofLayersTwice() {
        add("each-twice", "goes through each layer twice. Each layer must be called once.", (order, start) -> {
            double[][] a = start;
            for (Layer layer : order) {
                a = direction.step(layer, direction.step(layer, a));
            }
            return a;
        });
        add(
                direction.from + "-twice",
                "goes through the %1$s layer twice. Is it called before the loop, and then again in the loop?",
                (order, start) -> direction.straight(order, direction.step(order.get(0), start)));
    }

    private void ofWhatIsHandedOn() {
        String before = " Each other layer must get what the layer %s it returned.".formatted(direction.neighbour);
        add("same-for-all", "gives %3$s to every layer. Only the %1$s layer must get it." + before, (order, start) -> {
            double[][] a = start;
            for (Layer layer : order) {
                a = direction.step(layer, start);
            }
            return a;
        });
        add("one-late", "passes on what it got one layer too late." + before, (order, start) -> {
            double[][] older = start;
            double[][] a = start;
            for (Layer layer : order) {
                double[][] next = direction.step(layer, older);
                older = a;
                a = next;
            }
            return a;
        });
        add(
                "input-added",
                "adds what goes into each layer to what comes out of it. Pass on only what comes out.",
                (order, start) -> {
                    double[][] a = start;
                    for (Layer layer : order) {
                        a = Matrices.add(a, direction.step(layer, a));
                    }
                    return a;
                });
    }

    private void ofResult() {
        String unchanged = "returns %3$s. Return what the %2$s layer returned.";
        add("start-returned", unchanged, (order, start) -> start);
        add("start-returned", unchanged, (order, start) -> {
            direction.straight(order, start);
            return start;
        });
        add("result-lost", "returns what the %2$s layer got. Return what it gave.", (order, start) -> {
            double[][] got = start;
            double[][] a = start;
            for (Layer layer : order) {
                got = a;
                a = direction.step(layer, a);
            }
            return got;
        });
        add(
                direction.from + "-returned",
                "returns what the %1$s layer gave. Return what the %2$s layer gave.",
                (order, start) -> {
                    double[][] first = direction.step(order.get(0), start);
                    direction.straight(order.subList(1, order.size()), first);
                    return first;
                });
    }

    private void ofUpstream() {
        String once = "divides by the batch size once more. The 1/N is in dYHat already.";
        add(
                "averaged-again",
                once,
                (order, start) -> Matrices.scale(1.0 / start.length, direction.straight(order, start)));
        add(
                "averaged-again",
                once,
                (order, start) -> direction.straight(order, Matrices.scale(1.0 / start.length, start)));
        add("averaged-in-each-layer", once + " Yours does so at each layer.", (order, start) -> {
            double[][] a = start;
            for (Layer layer : order) {
                a = Matrices.scale(1.0 / start.length, layer.backward(a));
            }
            return a;
        });
        add(
                "upstream-ignored",
                "begins with ones. Begin with dYHat.",
                (order, start) -> direction.straight(order, Matrices.map(start, v -> 1)));
        add(
                "upstream-cut",
                "cuts off what is negative in dYHat. Pass it on as it is.",
                (order, start) -> direction.straight(order, Matrices.map(start, v -> Math.max(0, v))));
        add(
                "weights-gradient-returned",
                "returns the gradient of the first layer's weights. Return what the first layer's backward returned.",
                (order, start) -> {
                    direction.straight(order, start);
                    return order.get(order.size() - 1).parameters().get(0).gradient();
                });
    }

    /** @param chosen decides for a position on the way whether its layer takes part */
    private void some(String id, String says, BiPredicate<Integer, List<Layer>> chosen) {
        add(id, says, (order, start) -> {
            double[][] a = start;
            for (int place = 0; place < order.size(); place++) {
                a = chosen.test(place, order) ? direction.step(order.get(place), a) : a;
            }
            return a;
        });
    }

    private void add(String id, String says, BiFunction<List<Layer>, double[][], double[][]> steps) {
        walks.add(new LayerWalk(
                direction.method + "-" + id,
                says.formatted(direction.from, direction.to, direction.start, direction.method),
                steps));
    }
}
