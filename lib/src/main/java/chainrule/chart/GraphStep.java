package chainrule.chart;

import chainrule.graph.Gradients;
import chainrule.graph.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * How far the walk through a computational graph has come: which values are known, and which gradients have been sent
 * back.
 */
final class GraphStep {

    private final Value end;
    private final boolean isBackward;

    /** What this step does; null once the walk is over. */
    private final String told;

    private Value here;
    private final Set<Value> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Value> withGradient = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Value> sentBack = Collections.newSetFromMap(new IdentityHashMap<>());

    private GraphStep(Value end, boolean isBackward, String told) {
        this.end = end;
        this.isBackward = isBackward;
        this.told = told;
    }

    /** The state after the whole walk or, if not backward, after its first half. */
    static GraphStep whole(Value end, boolean backward) {
        return new GraphStep(end, backward, null);
    }

    /** All steps: the given values, each operation forward, the gradient of the end, and each operation backward. */
    static List<GraphStep> all(Value end, Gradients gradients) {
        List<Value> operations =
                gradients.order().stream().filter(value -> !value.isGiven()).toList();
        List<GraphStep> steps = new ArrayList<>();
        var given = new GraphStep(end, false, "The given values. All others follow from them.");
        gradients.order().stream().filter(Value::isGiven).forEach(given.known::add);
        steps.add(given);
        for (Value value : operations) {
            GraphStep step = last(steps).next(value, false, "Forward: " + GraphWords.forward(value) + ".");
            step.known.add(value);
            steps.add(step);
        }
        String start = "Backward: the derivative of %s by itself is 1.".formatted(GraphWords.shown(end));
        GraphStep first = last(steps).next(end, true, start);
        first.withGradient.add(end);
        steps.add(first);
        for (int i = operations.size() - 1; i >= 0; i--) {
            Value value = operations.get(i);
            GraphStep step = last(steps).next(value, true, GraphWords.backward(value, gradients));
            step.sentBack.add(value);
            value.inputs().stream()
                    .filter(input -> step.hasAll(input, operations))
                    .forEach(step.withGradient::add);
            steps.add(step);
        }
        return steps;
    }

    private static GraphStep last(List<GraphStep> steps) {
        return steps.get(steps.size() - 1);
    }

    private GraphStep next(Value at, boolean backward, String words) {
        var next = new GraphStep(end, backward, words);
        next.here = at;
        next.known.addAll(known);
        next.withGradient.addAll(withGradient);
        next.sentBack.addAll(sentBack);
        return next;
    }

    /** Whether everything that uses a value has sent its gradient back to it. */
    private boolean hasAll(Value input, List<Value> operations) {
        return operations.stream()
                .filter(user -> user.inputs().stream().anyMatch(used -> used == input))
                .allMatch(sentBack::contains);
    }

    private boolean isWhole() {
        return told == null;
    }

    /** Whether gradients need room, now or in a later step. */
    boolean hasWayBack() {
        return isBackward || !isWhole();
    }

    String title() {
        return GraphWords.title(end, isBackward);
    }

    /** The rule below the picture. What a single step says changes too often to be drawn. */
    String rule() {
        return isWhole() ? GraphWords.rule(end, isBackward) : "";
    }

    boolean isAt(Value value) {
        return value == here;
    }

    boolean knows(Value value) {
        return isWhole() || known.contains(value);
    }

    boolean hasGradient(Value value) {
        return isWhole() ? isBackward : withGradient.contains(value);
    }

    boolean hasSentBack(Value value) {
        return isWhole() ? isBackward : sentBack.contains(value);
    }

    String words(Gradients gradients) {
        return isWhole() ? GraphWords.of(end, gradients, isBackward) : told;
    }
}
