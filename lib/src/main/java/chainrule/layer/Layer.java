package chainrule.layer;

import chainrule.tensor.Parameter;
import java.util.List;

/**
 * One step of the forward pass that knows its own backward pass: out = f(x; θ).
 *
 * <p>Open on purpose: a class in a notebook cell implements it and runs inside a network and the trainer.
 */
public interface Layer {

    /**
     * Computes the output for a batch and keeps what {@link #backward} will need.
     *
     * @param x batch × in, left unchanged
     * @return batch × out, a fresh array
     */
    double[][] forward(double[][] x);

    /**
     * The chain rule through this layer, for the batch of the last {@link #forward}.
     *
     * <p>Leaves ∂L/∂θ in the gradient of each of {@link #parameters()}, replacing what stood there.
     *
     * @param upstream ∂L/∂out, batch × out, left unchanged
     * @return ∂L/∂in, batch × in, a fresh array
     */
    double[][] backward(double[][] upstream);

    /** What training may change, in a fixed order; empty for a layer that learns nothing. */
    default List<Parameter> parameters() {
        return List.of();
    }
}
