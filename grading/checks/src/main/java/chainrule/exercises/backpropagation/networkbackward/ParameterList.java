package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The list that parameters() returned, compared with the parameters of the layers. */
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

    /** Fails unless they are the same as in the first call, when they were right. */
    static void requireAgain(Case c, NetworkTrial trial, List<?> got) {
        c.require(got != null, "parameters-null", "Your parameters() returned null when it was called again." + MUST);
        ParameterList list = new ParameterList(c, trial, got);
        c.require(
                got.size() <= list.right.size(),
                "parameters-grow",
                "Your parameters() returns a longer list each time: it grew from %d to %d. Is a list that is kept in a field filled again in each call?"
                        .formatted(list.right.size(), got.size()));
        c.require(
                list.is(list.right),
                "parameters-change",
                "Your parameters() did not return the same parameters as the first time. It may be called at any time, and must always return the same ones.");
    }

    private void check() {
        if (is(right)) {
            return;
        }
        never("parameters-empty", "returned an empty list.", List.of());
        if (byLayer.size() > 2) { // Of two, only the first is the same as all but the last.
            requireAllLayers();
        }
        List<List<Parameter>> lastFirst = new ArrayList<>(byLayer);
        Collections.reverse(lastFirst);
        never("parameters-reversed", "goes from the last layer to the first.", flat(lastFirst));
        List<Parameter> reversed = new ArrayList<>(right);
        Collections.reverse(reversed);
        never("parameters-reversed", "returned them in reverse order.", reversed);
        List<Parameter> weights = ofEachLayer(0);
        List<Parameter> biases = ofEachLayer(1);
        never("parameters-weights-only", "returned only the first parameter of each layer.", weights);
        never("parameters-biases-only", "returned only the second parameter of each layer.", biases);
        never(
                "parameters-regrouped",
                "returned the first parameter of each layer, and then the second of each.",
                flat(List.of(weights, biases, ofEachLayer(2))));
        never("parameters-twice", "returned all of them twice.", flat(List.of(right, right)));
        c.require(
                !areCopies(),
                "parameters-copied",
                "Your parameters() returned new parameters with the same numbers. An optimizer would change these, and not the layers: return the objects that the layers gave.");
        never(
                "parameters-sorted",
                "sorts the parameters of each layer by name. Leave them in their order.",
                flat(byLayer.stream().map(ParameterList::byName).toList()));
        c.require(
                false,
                "Your parameters() returned %d, where the layers have %d.%s".formatted(got.size(), right.size(), MUST));
    }

    private void requireAllLayers() {
        int last = byLayer.size() - 1;
        never("parameters-first-layer-only", "returned only those of the first layer that has any.", byLayer.get(0));
        never("parameters-last-layer-only", "returned only those of the last layer that has any.", byLayer.get(last));
        never(
                "parameters-last-layer-left-out",
                "left out those of the last layer that has any.",
                flat(byLayer.subList(0, last)));
        never(
                "parameters-first-layer-left-out",
                "left out those of the first layer that has any.",
                flat(byLayer.subList(1, last + 1)));
    }

    private static List<Parameter> byName(List<Parameter> layer) {
        return layer.stream().sorted(Comparator.comparing(Parameter::name)).toList();
    }

    private void never(String id, String says, List<Parameter> wrong) {
        c.require(!is(wrong), id, "Your parameters() " + says + MUST);
    }

    private boolean is(List<Parameter> expected) {
        return CallersList.sameObjects(got, expected);
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

    /** @param index of the parameter within its layer, which may have fewer */
    private List<Parameter> ofEachLayer(int index) {
        return byLayer.stream()
                .filter(layer -> layer.size() > index)
                .map(layer -> layer.get(index))
                .toList();
    }

    private static List<Parameter> flat(List<List<Parameter>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
