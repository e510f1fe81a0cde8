package chainrule.layer;

/**
 * Passes through a network that reuse their arrays: after the first batch of a size, nothing is allocated.
 *
 * <p>The library's own layers write into arrays that this object keeps; any other layer gets copies. The numbers are
 * the same as those of {@link Network#forward} and {@link Network#backward}, bit by bit.
 */
public final class BufferedPass {

    private final Layer[] layers;
    private final double[][][] inputs;
    private final double[][][] outputs;
    private final Buffer[] forward;
    private final Buffer[] backward;

    /** @param network the network whose layers do the work; run one pass at a time */
    public BufferedPass(Network network) {
        layers = network.layers().toArray(Layer[]::new);
        inputs = new double[layers.length][][];
        outputs = new double[layers.length][][];
        forward = new Buffer[layers.length];
        backward = new Buffer[layers.length];
        for (int i = 0; i < layers.length; i++) {
            forward[i] = new Buffer();
            backward[i] = new Buffer();
        }
    }

    /**
     * Computes ŷ = f(x; θ).
     *
     * @param x batch × in, only read, and in use until {@link #backward} is done
     * @return batch × out; this object's own array, which the next call overwrites
     */
    public double[][] forward(double[][] x) {
        double[][] a = x;
        for (int i = 0; i < layers.length; i++) {
            inputs[i] = a;
            if (layers[i] instanceof BufferedLayer layer) {
                double[][] into = forward[i].of(a.length, columns(layer, i, a));
                layer.forward(a, into);
                a = into;
            } else {
                a = LayerCalls.forward(layers[i], i + 1, a);
            }
            outputs[i] = a;
        }
        return a;
    }

    /**
     * Writes ∂L/∂θ into the gradient of each parameter; ∂L/∂x of the first layer is not computed.
     *
     * @param upstream ∂L/∂ŷ, batch × out, only read
     */
    public void backward(double[][] upstream) {
        double[][] delta = upstream;
        for (int i = layers.length - 1; i >= 0; i--) {
            if (layers[i] instanceof BufferedLayer layer) {
                double[][] into = i == 0 ? null : backward[i].of(inputs[i].length, inputs[i][0].length);
                layer.backward(delta, into);
                delta = into;
            } else {
                delta = LayerCalls.backward(layers[i], i + 1, delta, inputs[i]);
            }
        }
    }

    /**
     * The output of a layer in the last forward pass.
     *
     * @param layer counted from 0
     * @return batch × out; this object's own array
     */
    public double[][] output(int layer) {
        return outputs[layer];
    }

    private static int columns(BufferedLayer layer, int i, double[][] x) {
        try {
            return layer.outputs(x);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("layer %d: %s".formatted(i + 1, e.getMessage()), e);
        }
    }
}
