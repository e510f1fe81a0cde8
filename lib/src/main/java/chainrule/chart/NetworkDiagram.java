package chainrule.chart;

import chainrule.layer.Network;
import chainrule.loss.Loss;
import java.util.ArrayList;
import java.util.List;

/**
 * A small network as circles and lines, with the numbers of one example written on it: blue runs forward, vermillion
 * backward.
 */
public final class NetworkDiagram {

    private NetworkDiagram() {}

    /** The network by itself: its weights on the lines, its biases under the circles. */
    public static Chart of(Network network) {
        return DiagramPainter.draw(ExamplePass.none(network), 0, 0);
    }

    /**
     * The forward pass of one example: z and a in each circle.
     *
     * @param x one row of features
     */
    public static Chart forward(Network network, double... x) {
        ExamplePass pass = ExamplePass.forward(network, x);
        return DiagramPainter.draw(pass, pass.columns(), 0);
    }

    /**
     * The forward and the backward pass of one example: δ = ∂L/∂z at each circle and ∂L/∂w on each line, where an arrow
     * back runs beside the one forward.
     *
     * @param x one row of features
     * @param y its target, one row
     */
    public static Chart backward(Network network, Loss loss, double[] x, double[] y) {
        return backward(network, loss, new double[][] {x}, new double[][] {y}, 0);
    }

    /**
     * The same for one example of a batch: its contribution to the gradients, including the batch's 1/N. The
     * contributions of all rows add up to the gradients of the batch.
     *
     * @param x one example in each row
     * @param y their targets, one in each row
     * @param row which example, counted from 0
     */
    public static Chart backward(Network network, Loss loss, double[][] x, double[][] y, int row) {
        ExamplePass pass = ExamplePass.backward(network, loss, x, y, row);
        return DiagramPainter.draw(pass, pass.columns(), pass.columns());
    }

    /**
     * One picture for each step: the input, each layer forward, the loss, then each layer backward.
     *
     * @param x one row of features
     * @param y its target, one row
     */
    public static List<Chart> steps(Network network, Loss loss, double[] x, double[] y) {
        return steps(network, loss, new double[][] {x}, new double[][] {y}, 0);
    }

    /**
     * The same for one example of a batch, including the batch's 1/N.
     *
     * @param x one example in each row
     * @param y their targets, one in each row
     * @param row which example, counted from 0
     */
    public static List<Chart> steps(Network network, Loss loss, double[][] x, double[][] y, int row) {
        ExamplePass pass = ExamplePass.backward(network, loss, x, y, row);
        List<Chart> charts = new ArrayList<>();
        for (int f = 1; f < pass.columns(); f++) {
            charts.add(DiagramPainter.draw(pass.withoutLoss(), f, 0));
        }
        charts.add(DiagramPainter.draw(pass.withoutLoss(), pass.columns(), 0));
        charts.add(DiagramPainter.draw(pass, pass.columns(), 0));
        for (int b = 1; b < pass.columns(); b++) {
            charts.add(DiagramPainter.draw(pass, pass.columns(), b));
        }
        return charts;
    }
}
