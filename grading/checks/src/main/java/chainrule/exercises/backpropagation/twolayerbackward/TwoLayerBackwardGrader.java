package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.Reference;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Checks the backward pass of a two-layer network from the loss down to the first bias. */
@Exercise(
        id = "two-layer-backward",
        lesson = "04-backpropagation",
        title = "Backward pass of a two-layer network",
        declares = "backward")
final class TwoLayerBackwardGrader {

    // The lesson's network; its gradients are PyTorch's: see src/test/golden/backpropagation.py.
    private static final double[][][] INPUTS = {
        {{2, 1}, {1, 2}}, {{3}, {2}}, {{1, -1}, {0.5, 1}}, {{0.5, -1}}, {{2, 1}}, {{-0.5}}
    };
    private static final double[][][] GRADIENTS = {{{2, 1}, {0, -1.5}}, {{1, -0.5}}, {{0.75, -1}}, {{-0.5}}};

    @Checks(
            order = 1,
            symbol = "dW2",
            asks = "dŷ = 2/N (ŷ − y), dW2 = dŷᵀ A1",
            points = 1,
            hints = {
                "Go forward first and keep Z1, A1 and yHat. Then start at the end: dŷ of the mean squared error.",
                "The second layer's input is A1. A weight's gradient is upstreamᵀ times the layer's input."
            })
    void dW2(Subject subject, Cases cases) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        cases.each(c -> {
            TwoLayerCase d = new TwoLayerCase(c);
            d.expect("dW2", Pass::dW2)
                    .mistake("order-swapped", "is dW1. The order asked for is {dW1, db1, dW2, db2}.", d.right::dW1)
                    .mistake(
                            "dw-transposed",
                            "is A1ᵀ dŷ, hidden × out. A gradient has the shape of its weights: dŷᵀ A1.",
                            () -> Matrices.transpose(d.right.dW2()))
                    .mistake(
                            "dw2-of-z1",
                            "is made with Z1. The second layer's input is A1, what comes out of the ReLU.",
                            () -> Matrices.transposeMultiply(d.right.dYHat, d.right.z1))
                    .mistake(
                            "dw2-of-x",
                            "is made with X. The second layer's input is A1.",
                            () -> Matrices.transposeMultiply(d.right.dYHat, d.x))
                    .check(d.got(student, 2));
        });
        fixed(student, cases, 2, "dW2");
    }

    @Checks(
            order = 2,
            symbol = "db2",
            asks = "db2 = column sums of dŷ",
            points = 1,
            hints = {"b2 is added to every example: sum dŷ over the rows, one number for each output, 1 × out."})
    void db2(Subject subject, Cases cases) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        cases.each(c -> {
            TwoLayerCase d = new TwoLayerCase(c);
            bias(d.expect("db2", Pass::db2), d.right.dYHat).check(d.got(student, 3));
        });
        fixed(student, cases, 3, "db2");
    }

    @Checks(
            order = 3,
            symbol = "dW1",
            asks = "dA1 = dŷ W2, dZ1 = dA1 where Z1 > 0, dW1 = dZ1ᵀ X",
            points = 2,
            hints = {
                "Three steps: through W2 to dA1, through the ReLU to dZ1, then to the weights.",
                "The ReLU passes on where Z1 > 0, and nothing where it was off.",
                "dZ1 is batch × hidden, X is batch × in, dW1 hidden × in."
            })
    void dW1(Subject subject, Cases cases) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        cases.each(c -> {
            TwoLayerCase d = new TwoLayerCase(c);
            String early =
                    "is made with W2 after its update. dA1 = dŷ W2 needs the W2 that made the prediction; updates"
                            + " come after all gradients.";
            d.expect("dW1", Pass::dW1)
                    .mistake(
                            "dw-transposed",
                            "is Xᵀ dZ1, in × hidden. A gradient has the shape of its weights: dZ1ᵀ X.",
                            () -> Matrices.transpose(d.right.dW1()))
                    .mistake(
                            "relu-slope-omitted",
                            "is made with dA1: the ReLU's derivative is missing. What was off gets no blame: dZ1 is 0 where"
                                    + " Z1 < 0.",
                            () -> d.bothSigns() ? d.right.dW1(d.right.dA1) : null)
                    .mistake(
                            "relu-slope-of-upstream",
                            "has the ReLU's derivative taken at dA1. It belongs to Z1: where was the neuron on?",
                            () -> d.bothSigns() ? d.right.dW1(Matrices.map(d.right.dA1, v -> Math.max(0, v))) : null)
                    .mistake(
                            "relu-times-a",
                            "has dA1 times A1. The ReLU's derivative is 1 where Z1 > 0, however large A1 is.",
                            () -> d.right.dW1(Matrices.hadamard(d.right.dA1, d.right.a1)))
                    .mistake(
                            "relu-wrong-side",
                            "passes dA1 on where Z1 is negative. Pass it on where Z1 > 0.",
                            () -> d.right.dW1(Matrices.subtract(d.right.dA1, d.right.dZ1)))
                    .mistake(
                            "upstream-ignored",
                            "is what dA1 = 1 gives. dA1 = dŷ W2.",
                            () -> d.right.dW1(d.masked(Matrices.map(d.right.dA1, v -> 1))))
                    .mistake(
                            "w2-transposed",
                            "is made with dŷ W2ᵀ. Forward multiplies by W2ᵀ; the way back multiplies by W2 itself.",
                            () -> d.right.dW1(d.masked(Matrices.multiplyTransposed(d.right.dYHat, d.w2))))
                    .mistake(
                            "dw1-of-a1",
                            "is made with A1. The first layer's input is X.",
                            () -> Matrices.transposeMultiply(d.right.dZ1, d.right.a1))
                    .mistake(
                            "layer-skipped",
                            "is dŷᵀ X: dŷ went past the second layer and the ReLU. First dA1 = dŷ W2, then dZ1.",
                            () -> d.right.dW1(d.right.dYHat))
                    .mistake("updated-early", early, () -> d.updatedEarly(1))
                    .mistake("updated-early", early, () -> d.updatedEarly(0.1))
                    .mistake("updated-early", early, () -> d.updatedEarly(0.01))
                    .check(d.got(student, 0));
        });
        fixed(student, cases, 0, "dW1");
    }

    @Checks(
            order = 4,
            symbol = "db1",
            asks = "db1 = column sums of dZ1",
            points = 1,
            hints = {"As db2, one layer down: sum dZ1 over the rows, after the ReLU's derivative, 1 × hidden."})
    void db1(Subject subject, Cases cases) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        cases.each(c -> {
            TwoLayerCase d = new TwoLayerCase(c);
            bias(d.expect("db1", Pass::db1), d.right.dZ1)
                    .mistake(
                            "db1-of-da1",
                            "sums dA1. b1 is added before the ReLU: sum dZ1, where the ReLU's derivative is in.",
                            () -> Matrices.columnSums(d.right.dA1))
                    .check(d.got(student, 1));
        });
        fixed(student, cases, 1, "db1");
    }

    @Checks(
            order = 5,
            symbol = "state",
            asks = "the six arrays are as they were, and a second call gives the same",
            points = 1,
            hints = {
                "Do you write into X, Y or a weight? Make new arrays.",
                "All that you compute belongs into local variables of the method."
            })
    void state(Subject subject, Cases cases) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        cases.few(c -> {
            TwoLayerCase d = new TwoLayerCase(c);
            double[][][] lent = TwoLayerCase.lent(c);
            Reference dW1 = c.reference(d.right.dW1(), () -> TwoLayerCase.got(c, student, lent, 0));
            for (int i = 0; i < lent.length; i++) {
                c.requireUnchanged(TwoLayerCase.NAMES.get(i), lent[i], "backward");
            }
            c.expect("dW1 (second call)", dW1.first()).check(d.got(student, 0));
        });
    }

    private static Comparison bias(Comparison db, double[][] dZ) {
        double total = Arrays.stream(dZ).flatMapToDouble(Arrays::stream).sum();
        return db.mistake(
                        "db-one-number",
                        "has the sum over all neurons in each entry. Each neuron has a bias and a sum of its own.",
                        () -> new double[][] {
                            Arrays.stream(dZ[0]).map(v -> total).toArray()
                        })
                .mistake("db-collapsed", "is one number. Each neuron has a bias of its own: 1 × neurons.", () ->
                        new double[][] {{total}})
                .mistake(
                        "db-wrong-axis",
                        "adds up each example's row. Sum over the examples: down the columns.",
                        () -> Matrices.columnSums(Matrices.transpose(dZ)))
                .mistake(
                        "db-not-summed",
                        "is not summed over the examples. b has one row, so has its gradient: column sums.",
                        () -> dZ);
    }

    private static void fixed(TwoLayerBackward student, Cases cases, int index, String symbol) {
        cases.once(c -> {
            for (int i = 0; i < INPUTS.length; i++) {
                c.given(TwoLayerCase.NAMES.get(i), INPUTS[i]);
            }
            c.expect(symbol + " of the lesson's network", GRADIENTS[index])
                    .check(TwoLayerCase.got(c, student, TwoLayerCase.lent(c), index));
        });
    }
}
