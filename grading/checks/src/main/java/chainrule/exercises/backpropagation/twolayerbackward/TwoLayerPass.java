package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The forward and the backward pass through two layers, right unless a mistake is built in. */
final class TwoLayerPass {

    private static final DoubleUnaryOperator RELU = v -> Math.max(0, v);
    private static final DoubleUnaryOperator STEP = v -> v > 0 ? 1 : 0;
    private static final BinaryOperator<double[][]> MSE =
            (yHat, y) -> Matrices.scale(2.0 / y.length, Matrices.subtract(yHat, y));

    /** A network and its inputs. */
    record Inputs(double[][] x, double[][] y, double[][] w1, double[][] b1, double[][] w2, double[][] b2) {

        Inputs with(double[][] otherX, double[][] otherY) {
            return new Inputs(otherX, otherY, w1, b1, w2, b2);
        }

        Inputs withBiases(double[][] otherB1, double[][] otherB2) {
            return new Inputs(x, y, w1, otherB1, w2, otherB2);
        }
    }

    final double[][] z1;
    final double[][] a1;
    final double[][] dYHat;
    final double[][] dA1;
    final double[][] dZ1;
    private final double[][] x;

    private TwoLayerPass(
            Inputs in,
            DoubleUnaryOperator hidden,
            DoubleUnaryOperator slope,
            boolean outputRelu,
            BinaryOperator<double[][]> loss) {
        x = in.x;
        z1 = dense(x, in.w1, in.b1);
        a1 = Matrices.map(z1, hidden);
        double[][] z2 = dense(a1, in.w2, in.b2);
        double[][] yHat = outputRelu ? Matrices.map(z2, RELU) : z2;
        double[][] dLoss = loss.apply(yHat, in.y);
        dYHat = outputRelu ? Matrices.hadamard(dLoss, Matrices.map(z2, STEP)) : dLoss;
        dA1 = Matrices.multiply(dYHat, in.w2);
        dZ1 = Matrices.hadamard(dA1, Matrices.map(z1, slope));
    }

    static TwoLayerPass of(Inputs in) {
        return withLoss(in, MSE);
    }

    /** @param loss computes dŷ from ŷ and y */
    static TwoLayerPass withLoss(Inputs in, BinaryOperator<double[][]> loss) {
        return new TwoLayerPass(in, RELU, STEP, false, loss);
    }

    /** The same pass with another activation between the layers, whose derivative depends on z. */
    static TwoLayerPass withHidden(Inputs in, DoubleUnaryOperator hidden, DoubleUnaryOperator slope) {
        return new TwoLayerPass(in, hidden, slope, false, MSE);
    }

    static TwoLayerPass withReluOnOutput(Inputs in) {
        return new TwoLayerPass(in, RELU, STEP, true, MSE);
    }

    /** The same pass with A1 = ReLU(X W1ᵀ) + b1: as without b1, with a b2 that makes up for it. */
    static TwoLayerPass withBiasAfterRelu(Inputs in) {
        double[][] none = Matrices.map(in.b1, v -> 0);
        double[][] moved = Matrices.add(in.b2, Matrices.multiplyTransposed(in.b1, in.w2));
        TwoLayerPass pass = of(in.withBiases(none, moved));
        return new TwoLayerPass(pass, Matrices.addRow(pass.a1, in.b1));
    }

    /** The same pass with another A1 for the second layer's weights. */
    private TwoLayerPass(TwoLayerPass other, double[][] a1) {
        this.x = other.x;
        this.z1 = other.z1;
        this.a1 = a1;
        this.dYHat = other.dYHat;
        this.dA1 = other.dA1;
        this.dZ1 = other.dZ1;
    }

    private static double[][] dense(double[][] x, double[][] w, double[][] b) {
        return Matrices.addRow(Matrices.multiplyTransposed(x, w), b);
    }

    double[][] dW2() {
        return Matrices.transposeMultiply(dYHat, a1);
    }

    double[][] db2() {
        return Matrices.columnSums(dYHat);
    }

    double[][] dW1() {
        return dW1(dZ1);
    }

    /** dW1 from another dZ1. */
    double[][] dW1(double[][] dZ) {
        return Matrices.transposeMultiply(dZ, x);
    }

    double[][] db1() {
        return Matrices.columnSums(dZ1);
    }

    /** Whether some z is so near 0 that rounding decides on which side it is. */
    boolean isNearKink() {
        return Arrays.stream(z1).flatMapToDouble(Arrays::stream).anyMatch(z -> Math.abs(z) < 1e-3);
    }

    /** One of the four gradients, by its place in the order that the exercise asks for. */
    double[][] gradient(int index) {
        return switch (index) {
            case 0 -> dW1();
            case 1 -> db1();
            case 2 -> dW2();
            default -> db2();
        };
    }

    /** All four gradients, in the order that the exercise asks for. */
    double[][][] all() {
        return new double[][][] {dW1(), db1(), dW2(), db2()};
    }
}
