package chainrule.exercises.forwardpropagation.twolayerforward;

import static chainrule.exercises.forwardpropagation.Activations.RELU;

import chainrule.exercises.forwardpropagation.DenseFormula;
import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** The numbers of a network of two layers: Z₁ = XW₁ᵀ + b₁, A₁ = ReLU(Z₁), Ŷ = A₁W₂ᵀ + b₂. */
final class TwoLayers {

    private static final String[] NAMES = {"X", "W1", "b1", "W2", "b2"};

    private final Case c;
    final double[][] z1;
    final double[][] a1;
    final double[][] yHat;

    private TwoLayers(Case c) {
        this.c = c;
        z1 = firstOf(c.lend("X"));
        a1 = RELU.of(z1);
        yHat = second(a1);
    }

    static TwoLayers drawn(Case c) {
        int n = c.size("N", "the batch size");
        int in = c.size("in", "the number of inputs");
        int hidden = c.size("hidden", "the number of hidden neurons");
        int out = c.size("out", "the number of outputs");
        c.matrix("X", n, in);
        c.matrix("W1", hidden, in);
        double[][] b1 = c.matrix("b1", 1, hidden);
        // The first hidden neuron is off, the second on, for all examples.
        b1[0][0] = -20;
        b1[0][1] = 20;
        c.given("b1", b1);
        c.matrix("W2", out, hidden);
        c.matrix("b2", 1, out);
        return new TwoLayers(c);
    }

    static TwoLayers of(Case c, double[][]... arrays) {
        for (int i = 0; i < NAMES.length; i++) {
            c.given(NAMES[i], arrays[i]);
        }
        return new TwoLayers(c);
    }

    /** The first layer's z of another input. */
    double[][] firstOf(double[][] x) {
        return DenseFormula.of(x, c.lend("W1"), c.lend("b1"));
    }

    double[][] secondWithFirstBias() {
        return DenseFormula.of(a1, c.lend("W2"), c.lend("b1"));
    }

    /** The second layer's z of another input. */
    double[][] second(double[][] a) {
        return DenseFormula.of(a, c.lend("W2"), c.lend("b2"));
    }

    double[][][] lent() {
        double[][][] lent = new double[NAMES.length][][];
        for (int i = 0; i < NAMES.length; i++) {
            lent[i] = c.lend(NAMES[i]);
        }
        return lent;
    }

    double[][][] results(Subject subject, double[][]... lent) {
        double[][][] results = subject.method(TwoLayerForward.class).of(lent[0], lent[1], lent[2], lent[3], lent[4]);
        c.require(
                results != null && results.length == 3,
                "not-three-arrays",
                "forward must return three arrays, new double[][][] {Z1, A1, yHat}; it returned %s."
                        .formatted(results == null ? "null" : results.length));
        return results;
    }

    double[][][] resultsOf(Subject subject, double[][] x) {
        return results(subject, Matrices.copy(x), c.lend("W1"), c.lend("b1"), c.lend("W2"), c.lend("b2"));
    }

    void requireUnchanged(double[][]... lent) {
        for (int i = 0; i < NAMES.length; i++) {
            c.requireUnchanged(NAMES[i], lent[i], "forward");
        }
    }

    Comparison expectZ1() {
        return DenseFormula.mistakes(c.expect("Z1", z1), "X", c.lend("X"), "W1", c.lend("W1"), "b1", c.lend("b1"));
    }

    Comparison expectA1() {
        return RELU.expect(c, "A1", z1, a1);
    }

    Comparison expectYHat() {
        return DenseFormula.mistakes(c.expect("Ŷ", yHat), "A1", a1, "W2", c.lend("W2"), "b2", c.lend("b2"));
    }
}
