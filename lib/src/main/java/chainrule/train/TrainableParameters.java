package chainrule.train;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.tensor.Parameter;
import java.util.List;

/** The parameters of a network that a trainer may change, and why there may be none. */
final class TrainableParameters {

    private TrainableParameters() {}

    /**
     * Finds the parameters of a network after its first forward pass, which may create them.
     *
     * @throws IllegalStateException if there are none, or a layer creates new ones each time it is asked
     */
    static List<Parameter> parameters(Network network) {
        List<Parameter> all = List.copyOf(network.parameters());
        if (all.isEmpty()) {
            throw new IllegalStateException(
                    network + " has nothing to train: parameters() returns an empty list until a class overrides it");
        }
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            if (!same(layer.parameters(), layer.parameters())) {
                throw new IllegalStateException(
                        ("%s.parameters (layer %d) returns other Parameter objects in each call,"
                                        + " so training would change copies; make them once and keep them in fields")
                                .formatted(Network.nameOf(layer), i + 1));
            }
        }
        return all;
    }

    private static boolean same(List<Parameter> a, List<Parameter> b) {
        boolean same = a.size() == b.size();
        for (int k = 0; same && k < a.size(); k++) {
            same = a.get(k) == b.get(k);
        }
        return same;
    }
}
