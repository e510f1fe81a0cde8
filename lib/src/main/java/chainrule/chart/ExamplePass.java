package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.List;

/**
 * All numbers of one example on its way through a network, one column of the picture after the other.
 *
 * <p>A column is the input, or a layer with weights together with the activations that follow it.
 *
 * @param all the input first
 * @param loss L, NaN where there is no loss to show
 * @param target y, or null
 * @param examples how many examples the loss is a mean over
 */
record ExamplePass(List<Column> all, double loss, double[] target, int examples) {

    /**
     * One column of circles.
     *
     * @param title such as {@code Dense(2 → 2), Tanh}
     * @param w the weights that lead here, out × in; null for the input
     * @param b 1 × out; null where there is none
     * @param z before the activation; null for the input and where nothing was computed
     * @param a what the column gives to the next one; null where nothing was computed
     * @param dz ∂L/∂z; null where nothing was computed
     * @param dw ∂L/∂W; null where nothing was computed
     */
    record Column(
            String title, int size, double[][] w, double[][] b, double[] z, double[] a, double[] dz, double[][] dw) {}

    /** The layers of one column; the one with weights comes first. */
    private record Group(List<Layer> layers) {

        double[][] w() {
            return layers.get(0).parameters().get(0).value();
        }

        double[][] b() {
            return layers.get(0).parameters().size() > 1
                    ? layers.get(0).parameters().get(1).value()
                    : null;
        }

        double[][] dw() {
            return Matrices.copy(layers.get(0).parameters().get(0).gradient());
        }

        String title() {
            return String.join(", ", layers.stream().map(ChartNames::of).toList());
        }
    }

    int columns() {
        return all.size();
    }

    ExamplePass withoutLoss() {
        return new ExamplePass(all, Double.NaN, target, examples);
    }

    static ExamplePass none(Network network) {
        return run(groups(network), null, null, null, 0);
    }

    static ExamplePass forward(Network network, double[] x) {
        return run(groups(network), null, new double[][] {x}, null, 0);
    }

    /** The backward pass of one row of a batch: that row's own share of the gradients, including the batch's 1/N. */
    static ExamplePass backward(Network network, Loss loss, double[][] x, double[][] y, int row) {
        return run(groups(network), loss, x, y, row);
    }

    private static List<Group> groups(Network network) {
        List<Group> groups = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (!layer.parameters().isEmpty()) {
                groups.add(new Group(new ArrayList<>()));
            }
            if (groups.isEmpty()) {
                throw new IllegalArgumentException(
                        "a network diagram begins with a layer that has weights, got " + ChartNames.of(layer));
            }
            groups.get(groups.size() - 1).layers().add(layer);
        }
        return groups;
    }

    private static ExamplePass run(List<Group> groups, Loss loss, double[][] x, double[][] y, int row) {
        int in = groups.get(0).w()[0].length;
        int count = groups.size();
        double[][] z = new double[count][];
        double[][] a = new double[count][];
        double[][] dz = new double[count][];
        double value = Double.NaN;
        if (x != null) {
            double[][] batch = loss == null ? null : predictions(groups, x);
            double[][] flow = {x[row].clone()};
            for (int k = 0; k < count; k++) {
                for (Layer layer : groups.get(k).layers()) {
                    flow = layer.forward(flow);
                    z[k] = z[k] == null ? flow[0].clone() : z[k];
                }
                a[k] = flow[0].clone();
            }
            if (loss != null) {
                value = loss.value(batch, y);
                double[][] delta = {loss.gradient(batch, y)[row].clone()};
                for (int k = count - 1; k >= 0; k--) {
                    List<Layer> layers = groups.get(k).layers();
                    for (int i = layers.size() - 1; i > 0; i--) {
                        delta = layers.get(i).backward(delta);
                    }
                    dz[k] = delta[0].clone();
                    delta = layers.get(0).backward(delta);
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("input", in, null, null, null, x == null ? null : x[row], null, null));
        for (int k = 0; k < count; k++) {
            Group g = groups.get(k);
            columns.add(new Column(
                    g.title(), g.w().length, g.w(), g.b(), z[k], a[k], dz[k], dz[k] == null ? null : g.dw()));
        }
        return new ExamplePass(columns, value, y == null ? null : y[row], x == null ? 0 : x.length);
    }

    private static double[][] predictions(List<Group> groups, double[][] x) {
        double[][] flow = Matrices.copy(x);
        for (Group group : groups) {
            for (Layer layer : group.layers()) {
                flow = Matrices.copy(layer.forward(flow));
            }
        }
        return flow;
    }
}
