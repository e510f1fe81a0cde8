package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * The effects of mistakes in the loss, in the forward pass, or in the returned arrays on each of the four gradients.
 */
final class TwoLayerMistakes {

    private final TwoLayerCase d;
    private final int index;
    private final Comparison comparison;
    private final int n;

    /** @param index of the gradient among the four */
    TwoLayerMistakes(TwoLayerCase d, int index) {
        this.d = d;
        this.index = index;
        n = d.n;
        comparison = d.c.expect(TwoLayerCase.GRADIENTS.get(index), d.right.gradient(index));
    }

    /** The comparison with all mistakes. */
    Comparison all(double[][][] ofLesson) {
        ofFactor();
        ofLoss();
        ofForward();
        ofReturn(ofLesson);
        return comparison;
    }

    private void ofFactor() {
        comparison
                .ratio(
                        "mse-factor-2",
                        0.5,
                        "is half the right one. The 2 from the derivative of the square is missing: dŷ = 2/N (ŷ − y).")
                .ratio(
                        "mse-not-averaged",
                        n,
                        "is %d times the right one, and %d is the batch size. The 1/N is missing: dŷ = 2/N (ŷ − y)."
                                .formatted(n, n))
                .ratio(
                        "mse-gradient-bare",
                        n / 2.0,
                        "starts from ŷ − y. Both the 2 and the 1/N are missing: dŷ = 2/N (ŷ − y).")
                .ratio(
                        "mse-mean-over-entries",
                        1.0 / d.outputs,
                        "is also averaged over the outputs. In dŷ = 2/N (ŷ − y), N is the number of rows only.")
                .ratio(
                        "averaged-twice",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size. The 1/N is in dŷ already, so after that"
                                        .formatted(n, n)
                                + " the examples must only be summed.")
                .ratio("gradient-sign", -1, "has the wrong sign. It must be prediction minus truth: dŷ = 2/N (ŷ − y).")
                .ratio(
                        "int-division",
                        2 / n == 0 ? 0 : 2 / n * n / 2.0,
                        "uses 2 / N in whole numbers: in Java, 2 / X.length is 0 for 3 rows or more. Write 2.0 / X.length.");
    }

    private void ofLoss() {
        double share = 2.0 / n;
        String signs = "uses only the sign of ŷ − y. How far off ŷ is must count as well: dŷ = 2/N (ŷ − y).";
        loss("loss-sign-only", signs, (yHat, y) -> signs(share, yHat, y));
        loss("loss-sign-only", signs, (yHat, y) -> signs(share / 2, yHat, y));
        loss("loss-sign-only", signs, (yHat, y) -> signs(1, yHat, y));
        loss(
                "truth-ignored",
                "starts from ŷ, without y. Start from dŷ = 2/N (ŷ − y).",
                (yHat, y) -> Matrices.scale(share, yHat));
        loss("truth-ignored", "starts from ŷ itself. Start from dŷ = 2/N (ŷ − y).", (yHat, y) -> yHat);
        loss(
                "truth-added",
                "starts from ŷ + y. It must be their difference: dŷ = 2/N (ŷ − y).",
                (yHat, y) -> Matrices.scale(share, Matrices.add(yHat, y)));
        loss(
                "prediction-ignored",
                "starts from y, without ŷ. Start from dŷ = 2/N (ŷ − y).",
                (yHat, y) -> Matrices.scale(share, y));
        String ones = "ignores the loss: it is the result for dŷ = 1. Start from dŷ = 2/N (ŷ − y).";
        loss("loss-ignored", ones, (yHat, y) -> Matrices.map(y, v -> 1));
        loss("loss-ignored", ones, (yHat, y) -> Matrices.map(y, v -> 1.0 / n));
        String squared = "starts from the squared error itself. Start from its derivative: dŷ = 2/N (ŷ − y).";
        for (double factor : List.of(1.0 / n, share, 1.0)) {
            loss(
                    "loss-not-derived",
                    squared,
                    (yHat, y) -> Matrices.scale(factor, Matrices.map(Matrices.subtract(yHat, y), v -> v * v)));
        }
        String first = "is that of the first example only. Take all rows of the batch.";
        String last =
                "is that of the last example only. Every example must add its part: is = used instead of +=, or is a new array made for each example?";
        for (double factor : List.of(1.0, 1.0 / n)) {
            gradient("first-example-only", first, () -> scaled(factor, TwoLayerPass.of(d.rows(0, 1))));
            gradient("last-example-only", last, () -> scaled(factor, TwoLayerPass.of(d.rows(n - 1, n))));
        }
        leftOut(
                "last-example-left-out",
                "leaves out the last example: the loop over the batch ends one too early.",
                n - 1);
        leftOut(
                "first-example-left-out",
                "leaves out the first example: the loop over the batch starts at 1, but the first row is row 0.",
                0);
        wrongSize("inputs", d.in.x()[0].length);
        wrongSize("hidden neurons", d.in.w1().length);
        wrongSize("outputs", d.outputs);
    }

    /** One example plays no part, or is not even counted. */
    private void leftOut(String id, String says, int row) {
        loss(id, says, (yHat, y) -> {
            double[][] dYHat = Matrices.scale(2.0 / n, Matrices.subtract(yHat, y));
            Arrays.fill(dYHat[row], 0);
            return dYHat;
        });
        gradient(id, says, () -> of(TwoLayerPass.of(row == 0 ? d.rows(1, n) : d.rows(0, row))));
    }

    private void wrongSize(String what, int size) {
        comparison.ratio(
                "mse-wrong-size",
                (double) n / size,
                "is divided by %d, the number of %s. In dŷ = 2/N (ŷ − y), N is the number of examples, the rows."
                        .formatted(size, what));
    }

    private static double[][] signs(double factor, double[][] yHat, double[][] y) {
        return Matrices.map(Matrices.subtract(yHat, y), v -> factor * Math.signum(v));
    }

    private void ofForward() {
        hidden(
                "relu-forgotten",
                "that of a network without ReLU. Between the layers there must be A1 = ReLU(Z1)",
                v -> v,
                v -> 1);
        hidden(
                "hidden-is-sigmoid",
                "that of a network with a sigmoid. Between the layers there must be A1 = ReLU(Z1)",
                TwoLayerMistakes::sigmoid,
                v -> sigmoid(v) * (1 - sigmoid(v)));
        hidden(
                "hidden-is-tanh",
                "that of a network with a tanh. Between the layers there must be A1 = ReLU(Z1)",
                Math::tanh,
                v -> 1 - Math.tanh(v) * Math.tanh(v));
        hidden(
                "hidden-is-abs",
                "that of a network with |Z1|. Between the layers there must be A1 = ReLU(Z1), which is 0 where Z1 < 0",
                Math::abs,
                Math::signum);
        hidden(
                "hidden-is-min",
                "that of a network with min(0, Z1). ReLU must keep the positive side: A1 = max(0, Z1)",
                v -> Math.min(0, v),
                v -> v < 0 ? 1 : 0);
        hidden(
                "relu-leaky",
                "that of a network with a leaky ReLU. Where Z1 < 0, A1 must be 0, and so must the derivative",
                v -> v > 0 ? v : 0.01 * v,
                v -> v > 0 ? 1 : 0.01);
        hidden(
                "relu-max-with-1",
                "that of a network with max(1, Z1). ReLU bends at 0: A1 = max(0, Z1)",
                v -> Math.max(1, v),
                v -> v > 1 ? 1 : 0);
        gradient(
                "relu-before-bias",
                "is that of a network that adds b1 after the ReLU. It must be Z1 = X W1ᵀ + b1 first, and then A1 = ReLU(Z1).",
                () -> of(TwoLayerPass.withBiasAfterRelu(d.in)));
        gradient(
                "relu-on-output",
                "is that of a network with another ReLU after the last layer. The output must be Ŷ = A1 W2ᵀ + b2 as it is.",
                () -> of(TwoLayerPass.withReluOnOutput(d.in)));
        double[][] no1 = Matrices.map(d.in.b1(), v -> 0);
        double[][] no2 = Matrices.map(d.in.b2(), v -> 0);
        gradient(
                "b1-forgotten",
                "is that of a network without b1. It must be Z1 = X W1ᵀ + b1.",
                () -> of(TwoLayerPass.of(d.in.withBiases(no1, d.in.b2()))));
        gradient(
                "b2-forgotten",
                "is that of a network without b2. It must be Ŷ = A1 W2ᵀ + b2.",
                () -> of(TwoLayerPass.of(d.in.withBiases(d.in.b1(), no2))));
        double[][] twice1 = Matrices.scale(2, d.in.b1());
        double[][] twice2 = Matrices.scale(2, d.in.b2());
        String twice = "is that of a network that adds %s twice. Add it only once.";
        gradient("bias-twice", twice.formatted("b1"), () -> of(TwoLayerPass.of(d.in.withBiases(twice1, d.in.b2()))));
        gradient("bias-twice", twice.formatted("b2"), () -> of(TwoLayerPass.of(d.in.withBiases(d.in.b1(), twice2))));
        gradient(
                "bias-twice", twice.formatted("each bias"), () -> of(TwoLayerPass.of(d.in.withBiases(twice1, twice2))));
        gradient(
                "biases-forgotten",
                "is that of a network without b1 and b2. It must be Z1 = X W1ᵀ + b1 and Ŷ = A1 W2ᵀ + b2.",
                () -> of(TwoLayerPass.of(d.in.withBiases(no1, no2))));
    }

    private void ofReturn(double[][][] ofLesson) {
        for (int i = 0; i < TwoLayerCase.GRADIENTS.size(); i++) {
            int other = i;
            if (i != index) {
                gradient(
                        "order-swapped",
                        "is %s. The order must be {dW1, db1, dW2, db2}.".formatted(TwoLayerCase.GRADIENTS.get(i)),
                        () -> d.right.gradient(other));
            }
        }
        String name = TwoLayerCase.GRADIENTS.get(index).substring(1);
        double[][] value = List.of(d.in.w1(), d.in.b1(), d.in.w2(), d.in.b2()).get(index);
        gradient(
                "value-returned",
                "is %s itself. Return its gradient: how the loss changes with it.".formatted(name),
                () -> value);
        for (double eta : List.of(1.0, 0.1, 0.01)) {
            gradient(
                    "gradient-is-step",
                    "is %s after a step against its gradient. Return the gradient; the step comes later."
                            .formatted(name),
                    () -> Matrices.subtract(value, Matrices.scale(eta, of(d.right))));
        }
        gradient(
                "hard-coded",
                "is that of the example in the lesson, whatever X and Y are. Compute it from the six arrays.",
                () -> ofLesson[index]);
    }

    private static double sigmoid(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    private void loss(String id, String says, BinaryOperator<double[][]> loss) {
        gradient(id, says, () -> of(TwoLayerPass.withLoss(d.in, loss)));
    }

    /** A forward pass with another activation, and a backward pass with its derivative or with the ReLU's. */
    private void hidden(String id, String is, DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        gradient(id, "is " + is + ".", () -> of(TwoLayerPass.withHidden(d.in, f, slope)));
        gradient(id, "is " + is + ".", () -> of(TwoLayerPass.withHidden(d.in, f, v -> v > 0 ? 1 : 0)));
    }

    private void gradient(String id, String says, Supplier<double[][]> wrong) {
        comparison.mistake(id, says, wrong);
    }

    private double[][] of(TwoLayerPass pass) {
        return pass.gradient(index);
    }

    private double[][] scaled(double factor, TwoLayerPass pass) {
        return Matrices.scale(factor, of(pass));
    }
}
