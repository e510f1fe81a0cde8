package chainrule.layer;

import chainrule.tensor.Parameter;
import java.util.List;

/**
 * One step of the forward pass that knows its own backward pass: out = f(x; θ).
 *
 * <p>The interface is open on purpose: a class in a notebook cell can implement it and run inside a network and the
 * trainer.
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
     * Applies the chain rule through this layer, for the batch of the last {@link #forward}.
     *
     * <p>Writes ∂L/∂θ into the gradient of each of {@link #parameters()}, replacing its old content.
     *
     * @param upstream ∂L/∂out, batch × out, left unchanged
     * @return ∂L/∂in, batch × in, a fresh array
     */
    double[][] backward(double[][] upstream);

    /** The parameters that training may change, in a fixed order; empty for a layer that learns nothing. */
    default List<Parameter> parameters() {
        return List.of();
    }
}
