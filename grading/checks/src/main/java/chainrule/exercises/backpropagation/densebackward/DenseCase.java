package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.Case;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;

/** A dense layer's inputs, and what its backward pass must give: dW = dZᵀX, db = column sums of dZ, dX = dZ W. */
final class DenseCase {

    private final Case c;
    final int n;
    final double[][] w;
    final double[][] b;
    final double[][] x;
    final double[][] dZ;

    DenseCase(Case c) {
        this.c = c;
        n = c.size("N", "the batch size");
        int in = c.size("in", "the number of inputs");
        int out = c.size("out", "the number of outputs");
        w = c.matrix("W", out, in);
        b = c.matrix("b", 1, out);
        x = c.matrix("x", n, in);
        dZ = c.matrix("dZ", n, out);
    }

    Layer layer(Subject subject) {
        return subject.create(Layer.class, c.lend("W"), c.lend("b"));
    }

    /** W and b of the student's layer after one forward and one backward pass. */
    List<Parameter> trained(Layer layer, String input) {
        layer.forward(c.lend(input));
        layer.backward(c.lend("dZ"));
        return parameters(layer);
    }

    /** W and b of the student's layer. */
    List<Parameter> parameters(Layer layer) {
        List<Parameter> parameters = layer.parameters();
        c.require(
                parameters != null && parameters.size() == 2,
                "parameters() must give W and b, in this order, as the stub does.");
        return parameters;
    }

    static double[][] dW(double[][] x, double[][] dZ) {
        return Matrices.transposeMultiply(dZ, x);
    }

    double[][] dW() {
        return dW(x, dZ);
    }

    double[][] db() {
        return Matrices.columnSums(dZ);
    }

    double[][] dX() {
        return Matrices.multiply(dZ, w);
    }
}
