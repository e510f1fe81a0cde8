package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.tensor.Matrices;
import java.util.function.DoubleUnaryOperator;

/** Forward and backward through two layers, right unless a mistake is built in. */
final class Pass {

    private static final DoubleUnaryOperator RELU = v -> Math.max(0, v);
    private static final DoubleUnaryOperator STEP = v -> v > 0 ? 1 : 0;

    final double[][] z1;
    final double[][] a1;
    final double[][] dYHat;
    final double[][] dA1;
    final double[][] dZ1;
    private final double[][] x;

    private Pass(
            double[][] x,
            double[][] y,
            double[][][] parameters,
            DoubleUnaryOperator hidden,
            DoubleUnaryOperator slope,
            boolean outputRelu) {
        this.x = x;
        double[][] w2 = parameters[2];
        z1 = dense(x, parameters[0], parameters[1]);
        a1 = Matrices.map(z1, hidden);
        double[][] z2 = dense(a1, w2, parameters[3]);
        double[][] yHat = outputRelu ? Matrices.map(z2, RELU) : z2;
        double[][] dLoss = Matrices.scale(2.0 / x.length, Matrices.subtract(yHat, y));
        dYHat = outputRelu ? Matrices.hadamard(dLoss, Matrices.map(z2, STEP)) : dLoss;
        dA1 = Matrices.multiply(dYHat, w2);
        dZ1 = Matrices.hadamard(dA1, Matrices.map(z1, slope));
    }

    static Pass of(double[][] x, double[][] y, double[][]... parameters) {
        return new Pass(x, y, parameters, RELU, STEP, false);
    }

    static Pass withoutRelu(double[][] x, double[][] y, double[][]... parameters) {
        return new Pass(x, y, parameters, v -> v, v -> 1, false);
    }

    static Pass withReluOnOutput(double[][] x, double[][] y, double[][]... parameters) {
        return new Pass(x, y, parameters, RELU, STEP, true);
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

    /** dW1 with another dZ1. */
    double[][] dW1(double[][] dZ) {
        return Matrices.transposeMultiply(dZ, x);
    }

    double[][] db1() {
        return Matrices.columnSums(dZ1);
    }
}
