package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What parameters() returned, against the parameters of the layers. */
final class ParameterList {

    private static final String MUST =
            " It must return those of all layers, from the first layer to the last, each layer's in the order in which it gives them.";

    private final Case c;
    private final List<List<Parameter>> byLayer;
    private final List<Parameter> right;
    private final List<?> got;

    private ParameterList(Case c, NetworkTrial trial, List<?> got) {
        this.c = c;
        byLayer = trial.parametersByLayer();
        right = trial.parameters();
        this.got = got;
    }

    /** Fails unless they are the layers' own, in their order. */
    static void require(Case c, NetworkTrial trial, List<?> got) {
        c.require(got != null, "parameters-null", "Your parameters() returned null." + MUST);
        new ParameterList(c, trial, got).check();
    }

    private void check() {
        if (is(right)) {
            return;
        }
        never("parameters-empty", "returned an empty list.", List.of());
        never("parameters-first-layer-only", "returned only those of the first layer that has any.", byLayer.get(0));
        never(
                "parameters-last-layer-only",
                "returned only those of the last layer that has any.",
                byLayer.get(byLayer.size() - 1));
        List<List<Parameter>> turned = new ArrayList<>(byLayer);
        Collections.reverse(turned);
        never("parameters-reversed", "goes from the last layer to the first.", flat(turned));
        List<Parameter> reversed = new ArrayList<>(right);
        Collections.reverse(reversed);
        never("parameters-reversed", "returned them in reverse order.", reversed);
        List<Parameter> weights = byLayer.stream().map(layer -> layer.get(0)).toList();
        List<Parameter> biases = byLayer.stream().map(layer -> layer.get(1)).toList();
        never("parameters-weights-only", "returned only the first parameter of each layer.", weights);
        never("parameters-biases-only", "returned only the last parameter of each layer.", biases);
        never(
                "parameters-regrouped",
                "returned the first parameter of each layer, and then the second of each.",
                flat(List.of(weights, biases)));
        never(
                "parameters-last-layer-left-out",
                "left out those of the last layer.",
                right.subList(0, right.size() - 2));
        never("parameters-first-layer-left-out", "left out those of the first layer.", right.subList(2, right.size()));
        never("parameters-twice", "returned all of them twice.", flat(List.of(right, right)));
        c.require(
                !areCopies(),
                "parameters-copied",
                "Your parameters() returned new parameters with the same numbers. An optimizer would change these, and not the layers: return the objects that the layers gave.");
        c.require(
                false,
                "Your parameters() returned %d, where the layers have %d.%s".formatted(got.size(), right.size(), MUST));
    }

    private void never(String id, String says, List<Parameter> wrong) {
        c.require(!is(wrong), id, "Your parameters() " + says + MUST);
    }

    private boolean is(List<Parameter> expected) {
        if (got.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (got.get(i) != expected.get(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean areCopies() {
        if (got.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < right.size(); i++) {
            if (!(got.get(i) instanceof Parameter p)
                    || right.contains(p)
                    || !Arrays.deepEquals(p.value(), right.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static List<Parameter> flat(List<List<Parameter>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
