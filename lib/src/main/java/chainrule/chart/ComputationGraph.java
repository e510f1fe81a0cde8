package chainrule.chart;

import chainrule.graph.Gradients;
import chainrule.graph.Value;

/**
 * An expression as a graph: each operation is a node, with values above the wires (blue, forward) and gradients below them
 * (vermillion, backward).
 *
 * <p>After the drawings of Karpathy, Johnson and Li, “CS231n: Backpropagation, Intuitions”, 2015.
 */
public final class ComputationGraph {

    private static final int MOST = 40;

    private ComputationGraph() {}

    /** The values alone. */
    public static Chart forward(Value end) {
        return draw(end, 1, false);
    }

    /** The values, and ∂(end)/∂v of each value v. */
    public static Chart backward(Value end) {
        return draw(end, 1, true);
    }

    /**
     * The same for a part of something larger.
     *
     * @param upstream the gradient that reaches the end from behind
     */
    public static Chart backward(Value end, double upstream) {
        return draw(end, upstream, true);
    }

    private static Chart draw(Value end, double upstream, boolean backward) {
        Gradients gradients = end.gradients(upstream);
        if (gradients.order().size() > MOST) {
            throw new IllegalArgumentException(
                    "a computational graph has room for %d values, got %d; draw a part of the expression"
                            .formatted(MOST, gradients.order().size()));
        }
        return GraphPainter.draw(end, gradients, backward);
    }
}
