package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;

/** A layer with a single parameter, which multiplies each column by a number: y = x ⊙ g. */
final class Gain implements Layer {

    private final Parameter g;
    private double[][] x;

    Gain(double[][] g) {
        this.g = new Parameter("g", g);
    }

    @Override
    public double[][] forward(double[][] batch) {
        x = Matrices.copy(batch);
        return Matrices.hadamard(x, rows(x.length));
    }

    @Override
    public double[][] backward(double[][] upstream) {
        g.setGradient(Matrices.columnSums(Matrices.hadamard(upstream, x)));
        return Matrices.hadamard(upstream, rows(upstream.length));
    }

    private double[][] rows(int count) {
        double[][] rows = new double[count][];
        Arrays.fill(rows, g.value()[0]);
        return rows;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(g);
    }
}
