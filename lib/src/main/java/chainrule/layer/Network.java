package chainrule.layer;

import chainrule.tensor.CountText;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers one after the other: ŷ = f(x; θ), and backward by the chain rule.
 *
 * <p>A network within a network is replaced by its layers.
 */
public final class Network implements Layer {

    private final List<Layer> layers;
    private double[][][] inputs;
    private double[][] output;

    /**
     * @throws IllegalArgumentException if there is no layer, a layer is null or occurs twice, or two layers do not fit
     *     each other
     */
    public Network(Layer... layers) {
        List<Layer> flat = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer == null) {
                throw new IllegalArgumentException("layer %d of the network is null".formatted(flat.size() + 1));
            }
            flat.addAll(layer instanceof Network network ? network.layers : List.of(layer));
        }
        if (flat.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        for (int i = 0; i < flat.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (flat.get(i) == flat.get(j)) {
                    throw new IllegalArgumentException(
                            "layers %d and %d are the same object: make a new one for each place"
                                    .formatted(j + 1, i + 1));
                }
            }
        }
        this.layers = List.copyOf(flat);
        requireFittingWidths();
    }

    /** The numbers of columns between the library's own layers are known before any example is seen. */
    private void requireFittingWidths() {
        Dense before = null;
        int position = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof Dense dense) {
                int in = dense.weights().value()[0].length;
                if (before != null && before.weights().value().length != in) {
                    throw new IllegalArgumentException(
                            "layer %d, %s, gives %d numbers for each example, but layer %d, %s, takes %d"
                                    .formatted(
                                            position, before, before.weights().value().length, i + 1, dense, in));
                }
                before = dense;
                position = i + 1;
            } else if (!(layers.get(i) instanceof Activation)) {
                before = null;
            }
        }
    }

    @Override
    public double[][] forward(double[][] x) {
        Matrices.requireRectangular("x", x);
        double[][][] kept = new double[layers.size()][][];
        double[][] a = x;
        for (int i = 0; i < layers.size(); i++) {
            kept[i] = a;
            a = LayerCalls.forward(layers.get(i), i + 1, a);
        }
        inputs = kept;
        output = a;
        return Matrices.copy(a);
    }

    @Override
    public double[][] backward(double[][] upstream) {
        if (inputs == null) {
            throw new IllegalStateException(
                    "Network.backward was called before forward: run the forward pass on a batch first");
        }
        Matrices.requireShape("∂L/∂ŷ", upstream, output.length, output[0].length);
        double[][] delta = upstream;
        for (int i = layers.size() - 1; i >= 0; i--) {
            delta = LayerCalls.backward(layers.get(i), i + 1, delta, inputs[i]);
        }
        return delta;
    }

    /**
     * The names of {@link #parameters()} in a network, in their order: W1, b1, W2, …; only layers that have parameters
     * are counted.
     */
    public List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        int number = 0;
        for (Layer layer : layers) {
            number += layer.parameters().isEmpty() ? 0 : 1;
            for (Parameter p : layer.parameters()) {
                names.add(p.name() + number);
            }
        }
        return names;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            List<Parameter> some = layers.get(i).parameters();
            if (some == null) {
                throw new IllegalStateException("%s.parameters (layer %d) returned null; return List.of() for none"
                        .formatted(nameOf(layers.get(i)), i + 1));
            }
            all.addAll(some);
        }
        return all;
    }

    /** The layers, from the input to the output; the list cannot be changed. */
    public List<Layer> layers() {
        return layers;
    }

    /** The number of values that training may change. */
    public int parameterCount() {
        int count = 0;
        for (Parameter p : parameters()) {
            count += p.value().length * p.value()[0].length;
        }
        return count;
    }

    /**
     * Saves layers and parameters as text, from which {@link #load} restores the same network, bit by bit.
     *
     * @throws IllegalArgumentException if a layer is not one of the library's own
     */
    public void save(Path path) throws IOException {
        NetworkFile.write(this, path);
    }

    /**
     * Loads a network that {@link #save} wrote.
     *
     * @throws IOException if there is no such file, or it is damaged, of another version, or not a network
     */
    public static Network load(Path path) throws IOException {
        return NetworkFile.read(path);
    }

    /** A short text such as {@code Network(Dense(64 → 32), Relu, Dense(32 → 10)), 2410 parameters}. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        for (Layer layer : layers) {
            names.add(describe(layer));
        }
        return "Network(%s), %s".formatted(String.join(", ", names), CountText.of(parameterCount(), "parameter"));
    }

    /** A layer, loss or optimizer in words: its own text, or the name of its class if it has none. */
    public static String describe(Object part) {
        String text = part.toString();
        return text == null || text.matches(".*@[0-9a-f]+") ? nameOf(part) : text;
    }

    /** The name of a part's class or, if it has none, what it is, such as {@code (anonymous Layer)}. */
    public static String nameOf(Object part) {
        Class<?> type = part.getClass();
        if (!type.isAnonymousClass() && !type.isHidden()) {
            return type.getSimpleName();
        }
        Class<?> kind = type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type.getSuperclass();
        return "(anonymous %s)".formatted(kind.getSimpleName());
    }
}
