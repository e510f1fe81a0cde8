package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;

/** The mistakes on the way from dŷ through the second layer's weights and the ReLU. */
final class HiddenMistakes {

    private static final String EARLY =
            "uses W2 after its update. dA1 = dŷ W2 needs the W2 that made the prediction, so updates must come after all gradients.";

    private HiddenMistakes() {}

    /** The mistakes in dW1. */
    static void ofWeights(TwoLayerCase d, Comparison dW1) {
        TwoLayerPass right = d.right;
        dW1.mistake(
                        "relu-slope-omitted",
                        "uses dA1: the derivative of the ReLU is missing. dZ1 must be 0 where Z1 < 0.",
                        () -> right.dW1(right.dA1))
                .mistake(
                        "relu-slope-of-upstream",
                        "uses the derivative of the ReLU at dA1. Take it at Z1: where was the neuron on?",
                        () -> right.dW1(Matrices.map(right.dA1, v -> Math.max(0, v))))
                .mistake(
                        "relu-upstream-cut",
                        "is also cut off where dA1 is negative. Only Z1 must decide what passes: dA1 may have any sign.",
                        () -> right.dW1(Matrices.map(right.dZ1, v -> Math.max(0, v))))
                .mistake(
                        "relu-times-a",
                        "uses dA1 times A1. The derivative of the ReLU is 1 where Z1 > 0, however large A1 is.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, right.a1)))
                .mistake(
                        "relu-times-z",
                        "uses dA1 times Z1. The derivative of the ReLU is 1 where Z1 > 0, and 0 elsewhere.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, right.z1)))
                .mistake(
                        "relu-wrong-side",
                        "passes dA1 on where Z1 is negative. Pass it on where Z1 > 0.",
                        () -> right.dW1(Matrices.subtract(right.dA1, right.dZ1)))
                .mistake(
                        "relu-threshold",
                        "passes dA1 on only where Z1 > 1. ReLU bends at 0: pass it on where Z1 > 0.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.z1, z -> z > 1 ? 1 : 0))))
                .mistake(
                        "relu-leaky",
                        "lets a hundredth of dA1 through where Z1 < 0. The ReLU is flat there, so its derivative must be 0.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.z1, z -> z > 0 ? 1 : 0.01))))
                .mistake(
                        "slope-of-sigmoid",
                        "uses A1(1 − A1), the derivative of the sigmoid. That of the ReLU is 1 where Z1 > 0, and 0 elsewhere.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.a1, a -> a * (1 - a)))))
                .mistake(
                        "slope-of-tanh",
                        "uses 1 − A1², the derivative of tanh. That of the ReLU is 1 where Z1 > 0, and 0 elsewhere.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.a1, a -> 1 - a * a))))
                .mistake(
                        "upstream-ignored",
                        "is the result for dA1 = 1. It must be dA1 = dŷ W2.",
                        () -> right.dW1(d.masked(Matrices.map(right.dA1, v -> 1))))
                .mistake(
                        "w2-transposed",
                        "uses dŷ W2ᵀ. Forward multiplies by W2ᵀ, but the way back must multiply by W2 itself.",
                        () -> right.dW1(d.masked(Matrices.multiplyTransposed(right.dYHat, d.in.w2()))))
                .mistake("w2-ignored", ignored("dW1"), () -> right.dW1(d.masked(withoutW2(d))))
                .mistake(
                        "da1-of-dw2",
                        "uses dŷ dW2. The way back must multiply by the weights W2, not by their gradient.",
                        () -> right.dW1(d.masked(Matrices.multiply(right.dYHat, right.dW2()))))
                .mistake(
                        "dw1-of-a1",
                        "uses A1. The input of the first layer is X.",
                        () -> Matrices.transposeMultiply(right.dZ1, right.a1))
                .mistake(
                        "layer-skipped",
                        "is dŷᵀ X, so the second layer and the ReLU are skipped. Compute dA1 = dŷ W2 first, then dZ1.",
                        () -> right.dW1(right.dYHat))
                .mistake("updated-early", EARLY, () -> d.updatedEarly(1))
                .mistake("updated-early", EARLY, () -> d.updatedEarly(0.5))
                .mistake("updated-early", EARLY, () -> d.updatedEarly(0.1))
                .mistake("updated-early", EARLY, () -> d.updatedEarly(0.01));
    }

    /** The mistakes in db1. */
    static void ofBias(TwoLayerCase d, Comparison db1) {
        db1.mistake(
                        "db1-of-da1",
                        "sums dA1. b1 is added before the ReLU, so sum dZ1, which contains the derivative of the ReLU.",
                        () -> Matrices.columnSums(d.right.dA1))
                .mistake("w2-ignored", ignored("db1"), () -> Matrices.columnSums(d.masked(withoutW2(d))));
    }

    private static String ignored(String symbol) {
        return "is the result for a W2 of ones. %s needs dA1 = dŷ W2.".formatted(symbol);
    }

    private static double[][] withoutW2(TwoLayerCase d) {
        double[][] ones = Matrices.map(d.in.w2(), v -> 1);
        return Matrices.multiply(d.right.dYHat, ones);
    }
}
