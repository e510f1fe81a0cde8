package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;

/** What is mistaken on the way from dŷ through the second layer's weights and the ReLU. */
final class HiddenMistakes {

    private static final String EARLY =
            "is made with W2 after its update. dA1 = dŷ W2 needs the W2 that made the prediction; updates come after all gradients.";

    private HiddenMistakes() {}

    /** The mistakes in dW1. */
    static void ofWeights(TwoLayerCase d, Comparison dW1) {
        Pass right = d.right;
        dW1.mistake(
                        "relu-slope-omitted",
                        "is made with dA1: the ReLU's derivative is missing. What was off gets no blame: dZ1 is 0 where Z1 < 0.",
                        () -> right.dW1(right.dA1))
                .mistake(
                        "relu-slope-of-upstream",
                        "has the ReLU's derivative taken at dA1. It belongs to Z1: where was the neuron on?",
                        () -> right.dW1(Matrices.map(right.dA1, v -> Math.max(0, v))))
                .mistake(
                        "relu-upstream-cut",
                        "leaves out where dA1 is negative, too. Only Z1 decides what passes; dA1 may have any sign.",
                        () -> right.dW1(Matrices.map(right.dZ1, v -> Math.max(0, v))))
                .mistake(
                        "relu-times-a",
                        "has dA1 times A1. The ReLU's derivative is 1 where Z1 > 0, however large A1 is.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, right.a1)))
                .mistake(
                        "relu-times-z",
                        "has dA1 times Z1. The ReLU's derivative is 1 where Z1 > 0, and 0 elsewhere.",
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
                        "lets a hundredth of dA1 through where Z1 < 0. The ReLU is flat there: its derivative is 0.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.z1, z -> z > 0 ? 1 : 0.01))))
                .mistake(
                        "slope-of-sigmoid",
                        "has A1(1 − A1) for the derivative: that is the sigmoid's. The ReLU's is 1 where Z1 > 0, else 0.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.a1, a -> a * (1 - a)))))
                .mistake(
                        "slope-of-tanh",
                        "has 1 − A1² for the derivative: that is the one of tanh. The ReLU's is 1 where Z1 > 0, else 0.",
                        () -> right.dW1(Matrices.hadamard(right.dA1, Matrices.map(right.a1, a -> 1 - a * a))))
                .mistake(
                        "upstream-ignored",
                        "is what dA1 = 1 gives. dA1 = dŷ W2.",
                        () -> right.dW1(d.masked(Matrices.map(right.dA1, v -> 1))))
                .mistake(
                        "w2-transposed",
                        "is made with dŷ W2ᵀ. Forward multiplies by W2ᵀ; the way back multiplies by W2 itself.",
                        () -> right.dW1(d.masked(Matrices.multiplyTransposed(right.dYHat, d.in.w2()))))
                .mistake("w2-ignored", ignored("dW1"), () -> right.dW1(d.masked(withoutW2(d))))
                .mistake(
                        "da1-of-dw2",
                        "is made with dŷ dW2. The way back multiplies by the weights W2, not by their gradient.",
                        () -> right.dW1(d.masked(Matrices.multiply(right.dYHat, right.dW2()))))
                .mistake(
                        "dw1-of-a1",
                        "is made with A1. The first layer's input is X.",
                        () -> Matrices.transposeMultiply(right.dZ1, right.a1))
                .mistake(
                        "layer-skipped",
                        "is dŷᵀ X: dŷ went past the second layer and the ReLU. First dA1 = dŷ W2, then dZ1.",
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
                        "sums dA1. b1 is added before the ReLU: sum dZ1, where the ReLU's derivative is in.",
                        () -> Matrices.columnSums(d.right.dA1))
                .mistake("w2-ignored", ignored("db1"), () -> Matrices.columnSums(d.masked(withoutW2(d))));
    }

    private static String ignored(String symbol) {
        return "is what a W2 of ones gives. %s needs dA1 = dŷ W2.".formatted(symbol);
    }

    private static double[][] withoutW2(TwoLayerCase d) {
        double[][] ones = Matrices.map(d.in.w2(), v -> 1);
        return Matrices.multiply(d.right.dYHat, ones);
    }
}
