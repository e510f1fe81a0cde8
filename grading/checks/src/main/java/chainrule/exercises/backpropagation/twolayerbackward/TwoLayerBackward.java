package chainrule.exercises.backpropagation.twolayerbackward;

/** The student's method: {dW1, db1, dW2, db2}. */
@FunctionalInterface
public interface TwoLayerBackward {
    double[][][] of(double[][] x, double[][] y, double[][] w1, double[][] b1, double[][] w2, double[][] b2);
}
