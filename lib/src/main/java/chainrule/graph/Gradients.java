package chainrule.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain rule, applied backward from one value: ∂L/∂a = Σ ∂L/∂v · ∂v/∂a over all values v that a was used for.
 *
 * <p>For each use, downstream = upstream × own derivative; if a value was used several times, its gradients add up.
 */
public final class Gradients {

    private final List<Value> order;
    private final Map<Value, Double> of = new IdentityHashMap<>();

    Gradients(Value end, double upstream) {
        order = inOrder(end);
        order.forEach(value -> of.put(value, 0.0));
        of.put(end, upstream);
        for (int i = order.size() - 1; i >= 0; i--) {
            double reached = of.get(order.get(i));
            for (Value.Input input : order.get(i).slopes()) {
                of.merge(input.value(), reached * input.slope(), Double::sum);
            }
        }
    }

    /**
     * ∂L/∂a.
     *
     * @throws IllegalArgumentException if L was not made from it
     */
    public double of(Value a) {
        Double gradient = of.get(a);
        if (gradient == null) {
            throw new IllegalArgumentException(
                    "there is no gradient for %s: %s was not made from it".formatted(a, order.get(order.size() - 1)));
        }
        return gradient;
    }

    /** A value's own derivative with respect to its i-th input: ∂v/∂a. */
    public static double own(Value value, int i) {
        return value.slopes().get(i).slope();
    }

    /** The gradient that comes back to the i-th input of a value along this path alone: upstream × own derivative. */
    public double along(Value value, int i) {
        return of(value) * own(value, i);
    }

    /** All values, each one after the values that it was made from; the last one is L. */
    public List<Value> order() {
        return order;
    }

    /** Works without recursion, because an expression may be longer than the stack is deep. */
    private static List<Value> inOrder(Value end) {
        List<Value> order = new ArrayList<>();
        Map<Value, Integer> next = new IdentityHashMap<>();
        Deque<Value> open = new ArrayDeque<>(List.of(end));
        while (!open.isEmpty()) {
            Value value = open.peek();
            int i = next.merge(value, 1, Integer::sum) - 1;
            if (i < value.slopes().size()) {
                Value input = value.slopes().get(i).value();
                if (!next.containsKey(input)) {
                    open.push(input);
                }
            } else {
                order.add(open.pop());
            }
        }
        return Collections.unmodifiableList(order);
    }
}
