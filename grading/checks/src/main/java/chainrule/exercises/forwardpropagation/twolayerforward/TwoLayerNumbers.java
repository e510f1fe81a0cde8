package chainrule.exercises.forwardpropagation.twolayerforward;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.RELU;

import chainrule.exercises.forwardpropagation.DenseFormula;
import chainrule.exercises.forwardpropagation.LinearCase;
import chainrule.exercises.forwardpropagation.Precision;
import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;

/** The numbers of a network of two layers: Z₁ = XW₁ᵀ + b₁, A₁ = ReLU(Z₁), Ŷ = A₁W₂ᵀ + b₂. */
final class TwoLayerNumbers {

    static final List<String> NAMES = List.of("X", "W1", "b1", "W2", "b2");

    private final Case c;
    final double[][] z1;
    final double[][] a1;
    final double[][] yHat;

    private TwoLayerNumbers(Case c) {
        this.c = c;
        double[][][] right = right(lent());
        z1 = right[0];
        a1 = right[1];
        yHat = right[2];
    }

    static TwoLayerNumbers drawn(Case c) {
        int n = c.size("N", "the batch size", 1);
        int in = c.size("in", "the number of inputs", 1);
        int hidden = c.size("hidden", "the number of hidden neurons", 1);
        int out = c.size("out", "the number of outputs", 1);
        c.matrix("X", n, in);
        c.matrix("W1", hidden, in);
        double[][] b1 = c.matrix("b1", 1, hidden);
        if (hidden > 1) {
            // For all examples the first hidden neuron is on, so far that no upper end stays unseen, and the second
            // off.
            b1[0][0] = 130;
            b1[0][1] = -170;
            c.given("b1", b1);
        }
        c.matrix("W2", out, hidden);
        c.matrix("b2", 1, out);
        return new TwoLayerNumbers(c);
    }

    static TwoLayerNumbers of(Case c, double[][]... arrays) {
        for (int i = 0; i < NAMES.size(); i++) {
            c.given(NAMES.get(i), arrays[i]);
        }
        return new TwoLayerNumbers(c);
    }

    /** The first layer's z with the activation before it. */
    double[][] firstOfRelu() {
        return DenseFormula.of(RELU.of(c.lend("X")), c.lend("W1"), c.lend("b1"));
    }

    /** Fails if Z1 and A1 are right, but in the wrong order. */
    void requireOrder(double[][][] got, String message) {
        c.require(
                !Arrays.deepEquals(new double[][][] {a1, z1}, new double[][][] {got[0], got[1]})
                        || Arrays.deepEquals(a1, z1),
                "order-of-results",
                message);
    }

    /** The second layer's z for another input. */
    double[][] second(double[][] a) {
        return DenseFormula.of(a, c.lend("W2"), c.lend("b2"));
    }

    double[][][] lent() {
        return NAMES.stream().map(c::lend).toArray(double[][][]::new);
    }

    /** Z1, A1 and Ŷ from X, W1, b1, W2 and b2. */
    static double[][][] right(double[][]... arguments) {
        double[][] first = DenseFormula.of(arguments[0], arguments[1], arguments[2]);
        double[][] hidden = RELU.of(first);
        return new double[][][] {first, hidden, DenseFormula.of(hidden, arguments[3], arguments[4])};
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

    Comparison expectZ1(double[][] got) {
        return DenseFormula.mistakes(
                        c.expect("Z1", z1),
                        new LinearCase(
                                new LinearCase.LinearSymbols("X", "W1", "b1", "XW1ᵀ"),
                                c.lend("X"),
                                c.lend("W1"),
                                c.lend("b1")),
                        got)
                .mistake(
                        "wrong-bias",
                        "uses b2 instead of b1. Each layer must use its own bias.",
                        () -> DenseFormula.of(c.lend("X"), c.lend("W1"), c.lend("b2")));
    }

    Comparison expectA1(double[][] got) {
        return Precision.mistakes(RELU.expect(c, "A1", z1, a1), a1, got)
                .mistake(
                        "bias-forgotten",
                        "is the ReLU of XW1ᵀ, without b1. The bias must be added before the ReLU.",
                        () -> RELU.of(Matrices.multiplyTransposed(c.lend("X"), c.lend("W1"))));
    }

    Comparison expectYHat(double[][] got) {
        LinearCase layer =
                new LinearCase(new LinearCase.LinearSymbols("A1", "W2", "b2", "A1W2ᵀ"), a1, c.lend("W2"), c.lend("b2"));
        Comparison comparison = DenseFormula.mistakes(c.expect("Ŷ", yHat), layer, got)
                .mistake(
                        "wrong-bias",
                        "uses b1 instead of b2. Each layer must use its own bias.",
                        () -> DenseFormula.of(a1, c.lend("W2"), c.lend("b1")));
        return DenseFormula.activated(
                comparison, layer, "The last layer must have no activation here: a prediction may be any number.");
    }
}
