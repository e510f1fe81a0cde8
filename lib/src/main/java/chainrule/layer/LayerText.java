package chainrule.layer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Layers as lines of text: a name, sizes if the layer has any, and numbers in hexadecimal. */
final class LayerText {

    private static final Map<String, Supplier<Layer>> PLAIN = Map.of(
            "Relu", Relu::new,
            "Sigmoid", Sigmoid::new,
            "Tanh", Tanh::new,
            "Identity", Identity::new,
            "Softmax", Softmax::new);

    private LayerText() {}

    static void write(Layer layer, List<String> lines) {
        if (layer instanceof Dense dense) {
            double[][] w = dense.weights().value();
            lines.add("Dense " + w[0].length + " " + w.length);
            write(w, lines);
            write(dense.biases().value(), lines);
        } else if (layer instanceof Activation && PLAIN.containsKey(layer.toString())) {
            lines.add(layer.toString());
        } else {
            throw new IllegalArgumentException(
                    "%s cannot be saved: only the library's own layers have a file format; keep its parameters yourself"
                            .formatted(Network.nameOf(layer)));
        }
    }

    private static void write(double[][] rows, List<String> lines) {
        for (double[] row : rows) {
            var line = new StringJoiner(" ");
            for (double v : row) {
                line.add(Double.toHexString(v));
            }
            lines.add(line.toString());
        }
    }

    /** @throws IllegalArgumentException if a line is not the one that is expected there */
    static List<Layer> read(List<String> lines) {
        List<Layer> layers = new ArrayList<>();
        Iterator<String> rest = lines.iterator();
        while (rest.hasNext()) {
            String[] words = rest.next().split(" ");
            if (words[0].equals("Dense") && words.length == 3) {
                int in = Integer.parseInt(words[1]);
                int out = Integer.parseInt(words[2]);
                layers.add(new Dense(rows(rest, out, in), rows(rest, 1, out)));
            } else if (PLAIN.containsKey(words[0]) && words.length == 1) {
                layers.add(PLAIN.get(words[0]).get());
            } else {
                throw new IllegalArgumentException("“%s” is not a layer".formatted(String.join(" ", words)));
            }
        }
        return layers;
    }

    private static double[][] rows(Iterator<String> lines, int rows, int columns) {
        List<double[]> read = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String[] words = lines.hasNext() ? lines.next().split(" ") : new String[0];
            if (words.length != columns) {
                throw new IllegalArgumentException(
                        "a row should hold %d numbers and holds %d".formatted(columns, words.length));
            }
            double[] row = new double[columns];
            for (int j = 0; j < columns; j++) {
                row[j] = Double.parseDouble(words[j]);
            }
            read.add(row);
        }
        return read.toArray(double[][]::new);
    }
}
