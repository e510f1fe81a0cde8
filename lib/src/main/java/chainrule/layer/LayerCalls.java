package chainrule.layer;

import chainrule.tensor.Matrices;

/**
 * Calls a layer of a network and checks what it returns. A mistake in a layer from a notebook cell is thus reported
 * with its class and method, and cannot spoil the arrays of its neighbours.
 */
final class LayerCalls {

    private LayerCalls() {}

    /** @param position the layer's position, counted from 1 */
    static double[][] forward(Layer layer, int position, double[][] x) {
        double[][] out;
        try {
            out = layer.forward(layer instanceof BufferedLayer ? x : Matrices.copy(x));
        } catch (RuntimeException e) {
            throw failed(layer, position, "forward", e);
        }
        require(layer, position, "forward", "batch × out", out, x.length, -1);
        return out;
    }

    /** @param x the input of this layer in the forward pass, whose shape is the shape of ∂L/∂x */
    static double[][] backward(Layer layer, int position, double[][] upstream, double[][] x) {
        double[][] out;
        try {
            out = layer.backward(layer instanceof BufferedLayer ? upstream : Matrices.copy(upstream));
        } catch (RuntimeException e) {
            throw failed(layer, position, "backward", e);
        }
        require(layer, position, "backward", "∂L/∂x, of the shape of x", out, x.length, x[0].length);
        return out;
    }

    private static void require(
            Layer layer, int position, String method, String meaning, double[][] out, int rows, int columns) {
        boolean whole = out != null && out.length == rows && out[0] != null && out[0].length > 0;
        for (int i = 0; whole && i < rows; i++) {
            whole = out[i] != null && out[i].length == (columns < 0 ? out[0].length : columns);
        }
        if (!whole) {
            throw new IllegalStateException("%s must return %s, here %d×%s; it returned %s"
                    .formatted(
                            name(layer, position, method),
                            meaning,
                            rows,
                            columns < 0 ? "out" : String.valueOf(columns),
                            Matrices.shape(out)));
        }
    }

    private static RuntimeException failed(Layer layer, int position, String method, RuntimeException e) {
        if (layer instanceof BufferedLayer && e instanceof IllegalArgumentException) {
            return new IllegalArgumentException("layer %d: %s".formatted(position, e.getMessage()), e);
        }
        return new IllegalStateException(
                "%s threw %s: %s"
                        .formatted(name(layer, position, method), e.getClass().getSimpleName(), e.getMessage()),
                e);
    }

    private static String name(Layer layer, int position, String method) {
        return "%s.%s (layer %d)".formatted(Network.nameOf(layer), method, position);
    }
}
