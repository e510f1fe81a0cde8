package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Tanh;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A network's layers, a batch, and a gradient that comes back from the loss. */
final class NetworkCase {

    /** What a way forward gives, and the calls that it makes. */
    record Forward(double[][] yHat, List<Integer> calls) {}

    /** What a way back gives: ∂L/∂x, what it leaves in the parameters, and the calls that it makes. */
    record Back(double[][] dX, List<double[][]> gradients, List<Integer> calls) {}

    final Case c;
    final NetworkPlan plan;
    final int n;
    final double[][] x;
    final double[][] dYHat;
    private final int[] widths;
    private final String ofBatch;
    private final String ofLayers;

    NetworkCase(Case c, NetworkPlan plan) {
        this(c, plan, c.size("N", "the batch size", 1), plan.drawWidths(c), "", "");
        drawLayers();
    }

    /**
     * @param ofBatch begins the names of x and dYHat, which are drawn
     * @param ofLayers begins the names of the layers' arrays
     */
    private NetworkCase(Case c, NetworkPlan plan, int n, int[] widths, String ofBatch, String ofLayers) {
        this.c = c;
        this.plan = plan;
        this.n = n;
        this.widths = widths;
        this.ofBatch = ofBatch;
        this.ofLayers = ofLayers;
        x = c.matrix(ofBatch + "x", n, widths[0]);
        dYHat = c.matrix(ofBatch + "dYHat", n, widths[plan.depth()]);
    }

    private void drawLayers() {
        int number = 0;
        for (int i = 0; i < plan.depth(); i++) {
            if (plan.isDense(i)) {
                number++;
                c.matrix(ofLayers + "W" + number, widths[i + 1], widths[i], v -> v / 2);
                c.matrix(ofLayers + "b" + number, 1, widths[i + 1], v -> v / 2);
            }
        }
    }

    /** Another batch, through the same layers. */
    NetworkCase secondBatch() {
        int size = c.size("N₂", "the size of the second batch");
        return new NetworkCase(c, plan, size, widths, "second ", ofLayers);
    }

    /** The same batch sizes and widths, with other numbers everywhere. */
    NetworkCase otherNetwork() {
        NetworkCase other = new NetworkCase(c, plan, n, widths, "other ", "other ");
        other.drawLayers();
        return other;
    }

    double[][] lendX() {
        return c.lend(ofBatch + "x");
    }

    double[][] lendDYHat() {
        return c.lend(ofBatch + "dYHat");
    }

    /** The layers as they are at the start. */
    List<Layer> fresh(CallDiary diary) {
        List<Layer> layers = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < plan.depth(); i++) {
            number += plan.isDense(i) ? 1 : 0;
            layers.add(new RecordingLayer(layer(i, number), diary, i + 1, widths[i], widths[i + 1]));
        }
        return layers;
    }

    private Layer layer(int i, int number) {
        return switch (plan.kinds().charAt(i)) {
            case 'D' -> new Dense(c.lend(ofLayers + "W" + number), c.lend(ofLayers + "b" + number));
            case 'R' -> new Relu();
            case 'S' -> new Sigmoid();
            default -> new Tanh();
        };
    }

    /** W1, b1, W2, …, as the layers that have parameters are counted. */
    List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        for (int number = 1;
                number <= plan.kinds().chars().filter(kind -> kind == 'D').count();
                number++) {
            names.add("W" + number);
            names.add("b" + number);
        }
        return names;
    }

    /** What the right way forward gives. */
    Forward forward() {
        return forward(PassDirection.FORWARD::straight);
    }

    /** What a way forward gives. */
    Forward forward(BiFunction<List<Layer>, double[][], double[][]> steps) {
        CallDiary diary = new CallDiary();
        return new Forward(steps.apply(fresh(diary), x), diary.calls());
    }

    /** What the right way back gives. */
    Back back() {
        return back(PassDirection.BACKWARD::straight);
    }

    /** What a way back gives, after a right forward pass. */
    Back back(BiFunction<List<Layer>, double[][], double[][]> steps) {
        CallDiary diary = new CallDiary();
        List<Layer> layers = fresh(diary);
        PassDirection.FORWARD.through(layers, x);
        diary.clear();
        double[][] dX = steps.apply(PassDirection.BACKWARD.order(layers), dYHat);
        return new Back(
                dX,
                layers.stream()
                        .flatMap(layer -> layer.parameters().stream())
                        .map(parameter -> Matrices.copy(parameter.gradient()))
                        .toList(),
                diary.calls());
    }
}
