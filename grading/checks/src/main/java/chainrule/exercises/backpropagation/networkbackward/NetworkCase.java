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
import java.util.stream.IntStream;

/** A network's layers, a batch, and a gradient that comes back from the loss. */
final class NetworkCase {

    /** The result of a forward pass, and its calls. */
    record Forward(double[][] yHat, List<Integer> calls) {}

    /** The result of a backward pass: ∂L/∂x, the gradients in the parameters, and its calls. */
    record BackwardResult(double[][] dX, List<double[][]> gradients, List<Integer> calls) {}

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
     * @param ofBatch the beginning of the names of x and dYHat, which are random
     * @param ofLayers the beginning of the names of the layers' arrays
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
        for (int i = 0; i < plan.depth(); i++) {
            for (String name : plan.parameters(i)) {
                int rows = name.equals("W") ? widths[i + 1] : 1;
                int columns = name.equals("W") || name.equals("s") ? widths[i] : widths[i + 1];
                c.matrix(ofLayers + numbered(name, i), rows, columns, v -> v / 2);
            }
        }
    }

    /** A name such as W2, in the second layer that has parameters. */
    private String numbered(String name, int layer) {
        return name
                + IntStream.rangeClosed(0, layer)
                        .filter(i -> !plan.parameters(i).isEmpty())
                        .count();
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

    /**
     * Fails if the student's code changed x or dYHat.
     *
     * @param lent the copy that the code was given
     */
    void requireUnchanged(PassDirection direction, double[][] lent) {
        c.requireUnchanged(ofBatch + direction.start, lent, direction.method);
    }

    /** The layers in their initial state. */
    List<Layer> fresh(CallDiary diary) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < plan.depth(); i++) {
            layers.add(new RecordingLayer(layer(i), diary, i + 1, widths[i], widths[i + 1]));
        }
        return layers;
    }

    private Layer layer(int i) {
        return switch (plan.kinds().charAt(i)) {
            case 'D' -> new Dense(lend("W", i), lend("b", i));
            case 'G' -> new Gain(lend("g", i));
            case 'A' -> new Affine(lend("s", i), lend("W", i), lend("g", i));
            case 'R' -> new Relu();
            case 'S' -> new Sigmoid();
            default -> new Tanh();
        };
    }

    private double[][] lend(String name, int layer) {
        return c.lend(ofLayers + numbered(name, layer));
    }

    /** The names W1, b1, W2, …, where only layers with parameters are counted. */
    List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plan.depth(); i++) {
            for (String name : plan.parameters(i)) {
                names.add(numbered(name, i));
            }
        }
        return names;
    }

    /** The result of the right forward pass. */
    Forward forward() {
        return forward(PassDirection.FORWARD::straight);
    }

    /** The result of a given forward pass. */
    Forward forward(BiFunction<List<Layer>, double[][], double[][]> steps) {
        CallDiary diary = new CallDiary(plan.depth());
        return new Forward(steps.apply(fresh(diary), x), diary.calls());
    }

    /** The result of the right backward pass. */
    BackwardResult back() {
        return back(PassDirection.BACKWARD::straight);
    }

    /** The result of a given backward pass, after a right forward pass. */
    BackwardResult back(BiFunction<List<Layer>, double[][], double[][]> steps) {
        CallDiary diary = new CallDiary(plan.depth());
        List<Layer> layers = fresh(diary);
        PassDirection.FORWARD.through(layers, x);
        diary.clear();
        double[][] dX = steps.apply(PassDirection.BACKWARD.order(layers), dYHat);
        return new BackwardResult(
                dX,
                layers.stream()
                        .flatMap(layer -> layer.parameters().stream())
                        .map(parameter -> Matrices.copy(parameter.gradient()))
                        .toList(),
                diary.calls());
    }
}
