package chainrule.player;

import chainrule.data.Dataset;
import chainrule.layer.BufferedPass;
import chainrule.layer.Dense;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.layer.Tanh;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The structure of a network, as far as it is visible from outside.
 *
 * @param kinds the name of each layer that the page can compute itself, and an empty name for any other
 * @param columns the input first
 * @param parameters of all layers
 */
record Structure(List<String> kinds, List<NeuronColumn> columns, List<Parameter> parameters) {

    /** Layers whose formulas the page's script has too ({@code forward.js}). */
    private static final Map<Class<?>, String> KNOWN = Map.of(
            Dense.class, "dense",
            Relu.class, "relu",
            Sigmoid.class, "sigmoid",
            Tanh.class, "tanh",
            Softmax.class, "softmax",
            Identity.class, "identity");

    Structure {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }

    /** Finds the parameters of each layer and, by a forward pass of one example, the size of its output. */
    static Structure of(Network network, Dataset data) {
        var pass = new BufferedPass(network);
        pass.forward(new double[][] {data.sharedX()[0].clone()});
        List<String> kinds = new ArrayList<>();
        List<NeuronColumn> columns = new ArrayList<>();
        columns.add(new NeuronColumn("input", data.features(), -1, -1, -1));
        int inputs = data.features();
        int seen = 0;
        List<Layer> layers = network.layers();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            kinds.add(KNOWN.getOrDefault(layer.getClass(), ""));
            List<Parameter> own = layer.parameters();
            int size = pass.output(i)[0].length;
            String title = Network.describe(layer);
            NeuronColumn last = columns.get(columns.size() - 1);
            if (own.isEmpty() && columns.size() > 1 && last.size() == size) {
                columns.set(
                        columns.size() - 1,
                        new NeuronColumn(last.title() + ", " + title, size, i, last.weights(), last.biases()));
            } else {
                columns.add(NeuronColumn.of(title, inputs, size, i, own, seen));
            }
            seen += own.size();
            inputs = size;
        }
        return new Structure(kinds, columns, network.parameters());
    }

    /** Whether the page can compute every answer of the network from its parameters. */
    boolean isKnown() {
        return kinds.stream().noneMatch(String::isEmpty);
    }

    /** The number of values that training may change. */
    int parameterCount() {
        return parameters.stream()
                .mapToInt(p -> p.value().length * p.value()[0].length)
                .sum();
    }
}
