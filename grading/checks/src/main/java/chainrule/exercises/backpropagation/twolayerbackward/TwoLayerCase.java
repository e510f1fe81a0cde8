package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A batch and a network whose first hidden neuron is always off and whose second is always on, its gradients, and the mistakes in any of them. */
final class TwoLayerCase {

    static final List<String> NAMES = List.of("X", "Y", "W1", "b1", "W2", "b2");

    private final Case c;
    final int n;
    final int outputs;
    final double[][] x;
    private final double[][] y;
    private final double[][] w1;
    private final double[][] b1;
    final double[][] w2;
    private final double[][] b2;
    final Pass right;

    TwoLayerCase(Case c) {
        this.c = c;
        n = c.size("N", "the batch size");
        int in = c.size("in", "the number of inputs");
        int hidden = c.size("hidden", "the number of hidden neurons");
        outputs = c.size("out", "the number of outputs");
        x = c.matrix("X", n, in);
        y = c.matrix("Y", n, outputs);
        w1 = c.matrix("W1", hidden, in);
        b1 = c.matrix("b1", 1, hidden);
        b1[0][0] = -40; // never on: inputs and weights are at most 2
        c.given("b1", offTheKink());
        w2 = c.matrix("W2", outputs, hidden);
        b2 = c.matrix("b2", 1, outputs);
        right = Pass.of(x, y, w1, b1, w2, b2);
    }

    /** No z may be 0, where either derivative is right. */
    private double[][] offTheKink() {
        double[][] products = Matrices.multiplyTransposed(x, w1);
        double lowest = Arrays.stream(products).mapToDouble(row -> row[1]).min().orElseThrow();
        b1[0][1] = Math.ceil(0.5 - lowest); // always on: were all off, a wrong dW2 would be 0 as the right one
        for (int j = 0; j < w1.length; j++) {
            int neuron = j;
            while (Arrays.stream(products).anyMatch(row -> Math.abs(row[neuron] + b1[0][neuron]) < 1e-3)) {
                b1[0][neuron] += 0.01;
            }
        }
        return b1;
    }

    /** One of the four arrays that the student's method returns. */
    double[][] got(TwoLayerBackward student, int index) {
        return got(c, student, lent(c), index);
    }

    /** Copies of the six inputs. */
    static double[][][] lent(Case c) {
        return NAMES.stream().map(c::lend).toArray(double[][][]::new);
    }

    static double[][] got(Case c, TwoLayerBackward student, double[][][] in, int index) {
        double[][][] all = student.of(in[0], in[1], in[2], in[3], in[4], in[5]);
        c.require(
                all != null && all.length == 4,
                "not-four-gradients",
                "backward must return four arrays, {dW1, db1, dW2, db2}; it returned "
                        + (all == null ? "null." : all.length + "."));
        return all[index];
    }

    /** Compares with one of the gradients; knows what a mistake in the loss or in the forward pass makes of it. */
    Comparison expect(String symbol, Function<Pass, double[][]> gradient) {
        return c.expect(symbol, gradient.apply(right))
                .ratio(
                        "mse-factor-2",
                        0.5,
                        "is half the right one: the 2 of the squared error's derivative is missing, 2/N (ŷ − y).")
                .ratio(
                        "mse-not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size: 1/N is missing in dŷ = 2/N (ŷ − y)."
                                .formatted(n, n))
                .ratio(
                        "mse-gradient-bare",
                        n / 2.0,
                        "starts from ŷ − y. Both the 2 and the 1/N are missing: dŷ = 2/N (ŷ − y).")
                .ratio(
                        "mse-mean-over-entries",
                        1.0 / outputs,
                        "is averaged over the outputs as well. dŷ = 2/N (ŷ − y), where N counts the rows only.")
                .ratio(
                        "averaged-twice",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size. The 1/N is in dŷ already; from there"
                                        .formatted(n, n)
                                + " on the examples are only summed.")
                .ratio("gradient-sign", -1, "has the wrong sign: dŷ = 2/N (ŷ − y), prediction minus truth.")
                .mistake(
                        "relu-forgotten",
                        "is that of a network without ReLU. Between the layers, A1 = ReLU(Z1).",
                        () -> gradient.apply(Pass.withoutRelu(x, y, w1, b1, w2, b2)))
                .mistake(
                        "relu-on-output",
                        "is that of a network with a ReLU after the last layer too. The output is Ŷ = A1 W2ᵀ + b2 as it is.",
                        () -> gradient.apply(Pass.withReluOnOutput(x, y, w1, b1, w2, b2)))
                .mistake(
                        "b1-forgotten",
                        "is that of a network without b1. Z1 = X W1ᵀ + b1.",
                        () -> gradient.apply(Pass.of(x, y, w1, zero(b1), w2, b2)))
                .mistake(
                        "b2-forgotten",
                        "is that of a network without b2. Ŷ = A1 W2ᵀ + b2.",
                        () -> gradient.apply(Pass.of(x, y, w1, b1, w2, zero(b2))));
    }

    /** dW1 with W2 updated before dA1 was computed. */
    double[][] updatedEarly(double eta) {
        double[][] moved = Matrices.subtract(w2, Matrices.scale(eta, right.dW2()));
        return right.dW1(masked(Matrices.multiply(right.dYHat, moved)));
    }

    /** Whether dA1 tells the derivative left out from the derivative taken at dA1. */
    boolean bothSigns() {
        return Arrays.stream(right.dA1).flatMapToDouble(Arrays::stream).anyMatch(v -> v < 0);
    }

    /** dA1 where the neuron was on. */
    double[][] masked(double[][] dA1) {
        return Matrices.hadamard(dA1, Matrices.map(right.z1, z -> z > 0 ? 1 : 0));
    }

    private static double[][] zero(double[][] a) {
        return Matrices.map(a, v -> 0);
    }
}
