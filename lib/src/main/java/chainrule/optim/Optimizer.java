package chainrule.optim;

import chainrule.tensor.Parameter;
import java.util.List;

/**
 * Changes parameters against the direction of their gradients. The interface is open on purpose: a class in a notebook
 * cell can implement it.
 */
public interface Optimizer {

    /**
     * Makes one update, such as θ ← θ − η ∂L/∂θ.
     *
     * @param parameters whose values are changed in place; their gradients are only read
     */
    void step(List<Parameter> parameters);
}
