package chainrule.chart;

import chainrule.graph.Gradients;
import chainrule.graph.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression as a graph: each operation is a node, with values above the wires (blue, forward) and gradients below them
 * (vermillion, backward).
 *
 * <p>After the drawings of Karpathy, Johnson and Li, “CS231n: Backpropagation, Intuitions”, 2015.
 */
public final class ComputationGraph {

    private static final int MOST = 40;

    /** The gap between expressions that share a picture. */
    private static final int GAP = 12;

    private ComputationGraph() {}

    /** The graph with the values alone. */
    public static Chart forward(Value end) {
        return draw(end, 1, false);
    }

    /** The graph with the values, and ∂(end)/∂v of each value v. */
    public static Chart backward(Value end) {
        return draw(end, 1, true);
    }

    /**
     * The same for an expression that is part of a larger one.
     *
     * @param upstream the gradient that reaches the end from behind
     */
    public static Chart backward(Value end, double upstream) {
        return draw(end, upstream, true);
    }

    /**
     * One picture for each operation, forward to the value and then back to the gradients. Each shows the numbers that
     * are known so far: the given ones, what each operation computes from them, and what it sends back. All pictures
     * have the same size; their words say what happens.
     */
    public static List<Chart> steps(Value end) {
        Gradients gradients = end.gradients();
        List<GraphPainter> painters = GraphStep.all(end, gradients).stream()
                .map(step -> new GraphPainter(end, checked(gradients), step))
                .toList();
        int width = painters.stream().mapToInt(GraphPainter::width).max().orElse(1);
        return painters.stream().map(painter -> drawn(painter, width)).toList();
    }

    /**
     * Several separate expressions, two beside each other, which show what each operation does with a gradient.
     *
     * @param upstream the gradient that reaches each of them from behind
     */
    public static Chart patterns(double upstream, Value... ends) {
        List<GraphPainter> painters =
                Arrays.stream(ends).map(end -> painter(end, upstream, true)).toList();
        int width = painters.stream().mapToInt(GraphPainter::width).max().orElse(1);
        int height = painters.stream().mapToInt(GraphPainter::height).max().orElse(1) + GAP;
        String words = painters.stream().map(GraphPainter::words).collect(Collectors.joining(" "));
        int columns = Math.min(2, painters.size());
        int rows = (painters.size() + 1) / 2;
        return Canvas.draw(columns * (width + GAP) + 1, rows * height + 1, words, g -> {
            for (int i = 0; i < painters.size(); i++) {
                painters.get(i).paint(g, i % 2 * (width + GAP) + GAP / 2.0, (double) (i / 2) * height, width);
            }
        });
    }

    private static Chart draw(Value end, double upstream, boolean backward) {
        GraphPainter painter = painter(end, upstream, backward);
        return drawn(painter, painter.width());
    }

    private static Chart drawn(GraphPainter painter, int width) {
        return Canvas.draw(width, painter.height(), painter.words(), g -> painter.paint(g, 0, 0, width));
    }

    private static GraphPainter painter(Value end, double upstream, boolean backward) {
        return new GraphPainter(end, checked(end.gradients(upstream)), GraphStep.whole(end, backward));
    }

    private static Gradients checked(Gradients gradients) {
        if (gradients.order().size() > MOST) {
            throw new IllegalArgumentException(
                    "a computational graph has room for %d values, got %d; draw a part of the expression"
                            .formatted(MOST, gradients.order().size()));
        }
        return gradients;
    }
}
