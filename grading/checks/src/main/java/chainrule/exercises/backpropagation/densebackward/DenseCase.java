package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.Case;
import chainrule.grader.Slope;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;

/**
 * The inputs of a dense layer, and the right results of its backward pass: dW = dZᵀX, db = column sums of dZ, dX = dZ
 * W.
 */
final class DenseCase {

    /** The largest inputs. */
    static final double MOST = 30;

    /** Advice for code that changes W or b. */
    static final String ONLY_GRADIENTS =
            "Leave W and b as they are: backward must only compute gradients, and the optimizer makes the step.";

    final Case c;
    final int n;
    final double[][] w;
    final double[][] b;
    final double[][] x;
    final double[][] dZ;

    DenseCase(Case c) {
        this.c = c;
        n = c.size("N", "the batch size", 1);
        int in = c.size("in", "the number of inputs", 1);
        int out = c.size("out", "the number of outputs", 1);
        w = c.matrix("W", out, in);
        b = c.matrix("b", 1, out);
        x = c.spread("x", n, in, MOST);
        dZ = c.spread("dZ", n, out, MOST);
    }

    Layer layer(Subject subject) {
        return subject.create(Layer.class, c.lend("W"), c.lend("b"));
    }

    /** W and b of the student's layer. */
    List<Parameter> parameters(Layer layer) {
        List<Parameter> parameters = layer.parameters();
        List<?> any = parameters; // A raw list may hold anything.
        c.require(
                any != null && any.size() == 2 && any.stream().allMatch(Parameter.class::isInstance),
                "parameters() must return W and b, in this order, as in the stub.");
        c.require(
                !isSwapped(parameters),
                "parameters-swapped",
                "parameters() must return W first and then b, as in the stub. Yours returns b first.");
        return parameters;
    }

    private boolean isSwapped(List<Parameter> parameters) {
        return !Matrices.shape(w).equals(Matrices.shape(b))
                && Matrices.shape(parameters.get(0).value()).equals(Matrices.shape(b))
                && Matrices.shape(parameters.get(1).value()).equals(Matrices.shape(w));
    }

    /** Σ Z ⊙ dZ, whose gradient with respect to Z is dZ; Z comes from the student's forward. */
    double weighted(double[][] z) {
        boolean fits = z != null
                && z.length == n
                && Arrays.stream(z).allMatch(row -> row != null && row.length == dZ[0].length);
        c.require(
                fits,
                "Your forward must return a row for each example and a column for each output, here %d×%d."
                        .formatted(n, dZ[0].length));
        return Slope.weighted(z, dZ);
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
