package chainrule.exercises.forwardpropagation.twolayerforward;

/** {Z₁, A₁, Ŷ} of a network with a hidden layer of ReLU neurons. */
@FunctionalInterface
public interface TwoLayerForward {

    /** X is batch × in, W₁ hidden × in, b₁ 1 × hidden, W₂ out × hidden, b₂ 1 × out. */
    double[][][] of(double[][] x, double[][] w1, double[][] b1, double[][] w2, double[][] b2);
}
