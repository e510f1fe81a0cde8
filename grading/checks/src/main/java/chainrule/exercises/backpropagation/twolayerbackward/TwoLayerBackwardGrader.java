package chainrule.exercises.backpropagation.twolayerbackward;

import chainrule.grader.ArrayEquality;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

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

    /** A network with two outputs, of which one is exactly right for each example. */
    private static final double[][][] ONE_OUTPUT_RIGHT = {
        {{1, -2, 3}, {-1, 2, 0.5}},
        {{1, 10.25}, {-5.75, 4}},
        {{1, 0.5, -1}, {-0.5, 1, 1}, {2, -1, 0.5}},
        {{3.5, 0.5, -1}},
        {{1, -2, 0.5}, {0.5, 1, 2}},
        {{0.25, -1}}
    };

    private static final double[][][] ITS_GRADIENTS = {
        {{-2.5, 5, -0.5}, {3, -6, -5}, {-2, 4, -6}}, {{1.5, -5, -2}}, {{6, 7, 0}, {-0.5, -1, -4.5}}, {{2, -1}}
    };

    @SymbolCheck(
            order = 1,
            symbol = "dW2",
            asks = "dŷ = 2/N (ŷ − y), dW2 = dŷᵀ A1",
            points = 1,
            hints = {
                "Go forward first and keep Z1, A1 and yHat. Then start at the end, with dŷ of the mean squared error.",
                "The second layer's input is A1. The gradient of a weight is upstreamᵀ times the input of the layer."
            })
    void dW2(Subject subject, Cases cases) {
        check(
                subject,
                cases,
                2,
                (d, dW2) -> ofWeights(dW2, d.right.dW2(), "A1ᵀ dŷ, hidden × out", "dŷᵀ A1")
                        .mistake(
                                "dw2-of-z1",
                                "uses Z1. The input of the second layer is A1, the output of the ReLU.",
                                () -> Matrices.transposeMultiply(d.right.dYHat, d.right.z1))
                        .mistake(
                                "dw2-of-x",
                                "uses X. The input of the second layer is A1.",
                                () -> Matrices.transposeMultiply(d.right.dYHat, d.in.x()))
                        .mistake(
                                "dw2-through-relu",
                                "contains the derivative of a ReLU, but there is no ReLU after the second layer. It must be dŷᵀ A1.",
                                () -> Matrices.transposeMultiply(
                                        Matrices.map(d.right.dYHat, v -> Math.max(0, v)), d.right.a1)));
    }

    @SymbolCheck(
            order = 2,
            symbol = "db2",
            asks = "db2 = column sums of dŷ",
            follows = "dW2",
            points = 1,
            hints = {
                "b2 is added to every example: sum dŷ over the rows. That gives one number for each output, 1 × out."
            })
    void db2(Subject subject, Cases cases) {
        check(subject, cases, 3, (d, db2) -> ofBias(db2, d.right.dYHat, d.right.dW2(), d.in.b2()));
    }

    @SymbolCheck(
            order = 3,
            symbol = "dW1",
            asks = "dA1 = dŷ W2, dZ1 = dA1 where Z1 > 0, dW1 = dZ1ᵀ X",
            follows = {"dW2", "db2"},
            points = 2,
            hints = {
                "Three steps: through W2 to dA1, through the ReLU to dZ1, then to the weights.",
                "The ReLU passes dA1 on where Z1 > 0, and passes 0 on elsewhere.",
                "dZ1 is batch × hidden, X is batch × in, dW1 hidden × in."
            })
    void dW1(Subject subject, Cases cases) {
        check(subject, cases, 0, (d, dW1) -> {
            ofWeights(dW1, d.right.dW1(), "Xᵀ dZ1, in × hidden", "dZ1ᵀ X");
            HiddenMistakes.ofWeights(d, dW1);
        });
    }

    @SymbolCheck(
            order = 4,
            symbol = "db1",
            asks = "db1 = column sums of dZ1",
            follows = {"dW2", "db2", "dW1"},
            points = 1,
            hints = {
                "It is like db2, one layer down: sum dZ1, which contains the derivative of the ReLU, over the rows. The result is 1 × hidden."
            })
    void db1(Subject subject, Cases cases) {
        check(subject, cases, 1, (d, db1) -> {
            ofBias(db1, d.right.dZ1, d.right.dW1(), d.in.b1());
            HiddenMistakes.ofBias(d, db1);
        });
    }

    @SymbolCheck(
            order = 5,
            symbol = "state",
            asks =
                    "the six arrays stay as they were, and each call uses only its own arguments, whatever was called before",
            follows = {"dW2", "db2", "dW1", "db1"},
            points = 1,
            hints = {
                "Do you write into X, Y or a weight? Make new arrays.",
                "Put everything that you compute into local variables of the method."
            })
    void state(Subject subject, Cases cases) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        cases.few(c -> TwoLayerState.check(c, student));
    }

    private static void check(Subject subject, Cases cases, int index, BiConsumer<TwoLayerCase, Comparison> own) {
        TwoLayerBackward student = subject.method(TwoLayerBackward.class);
        List<double[][]> before = new ArrayList<>();
        cases.each(c -> {
            TwoLayerCase d = new TwoLayerCase(c);
            Comparison comparison = new TwoLayerMistakes(d, index).all(GRADIENTS);
            own.accept(d, comparison);
            double[][] got = d.got(student, index);
            before.forEach(b -> comparison.seen(
                    "same-as-before",
                    "is the result for other inputs. Does your method return what it kept from an earlier call, or fixed numbers?",
                    () -> ArrayEquality.isZero(b) ? null : b));
            before.add(got == null || Arrays.asList(got).contains(null) ? got : Matrices.copy(got));
            comparison.check(got);
        });
        cases.once(c -> fixed(c, INPUTS, student, index, " of the lesson's network", GRADIENTS[index]));
        cases.once(c -> fixed(c, ONE_OUTPUT_RIGHT, student, index, "", ITS_GRADIENTS[index]));
    }

    private static void fixed(
            Case c, double[][][] inputs, TwoLayerBackward student, int index, String which, double[][] right) {
        for (int i = 0; i < inputs.length; i++) {
            c.given(TwoLayerCase.NAMES.get(i), inputs[i]);
        }
        c.expect(TwoLayerCase.GRADIENTS.get(index) + which, right)
                .check(TwoLayerCase.all(c, student, TwoLayerCase.lent(c))[index]);
    }

    private static Comparison ofWeights(Comparison dW, double[][] right, String transposed, String rule) {
        return dW.mistake(
                "dw-transposed",
                "is %s. A gradient must have the shape of its weights: %s.".formatted(transposed, rule),
                () -> Matrices.transpose(right));
    }

    private static void ofBias(Comparison db, double[][] dZ, double[][] dW, double[][] b) {
        double total = Arrays.stream(dZ).flatMapToDouble(Arrays::stream).sum();
        db.mistake(
                        "db-one-number",
                        "has the sum over all neurons in each entry. Each neuron must have its own sum.",
                        () -> new double[][] {
                            Arrays.stream(dZ[0]).map(v -> total).toArray()
                        })
                .mistake(
                        "db-collapsed",
                        "is one number. It must be 1 × neurons, because each neuron has its own bias.",
                        () -> new double[][] {{total}})
                .mistake(
                        "db-wrong-axis",
                        "adds up the row of each example. Sum over the examples instead, down the columns.",
                        () -> Matrices.columnSums(Matrices.transpose(dZ)))
                .mistake(
                        "db-wrong-axis",
                        "adds up the row of each example. Sum over the examples instead, down the columns.",
                        () -> Matrices.columnSums(Matrices.transpose(Arrays.copyOf(dZ, dZ[0].length))))
                .mistake(
                        "db-not-summed",
                        "is not summed over the examples. b has one row, and so must its gradient: take the column sums.",
                        () -> dZ)
                .mistake(
                        "db-column",
                        "has its sums one below the other. Put them side by side in one row, like the biases.",
                        () -> Matrices.transpose(Matrices.columnSums(dZ)))
                .mistake(
                        "db-of-dw",
                        "is a sum over dW, which contains the inputs. b is only added, so sum the upstream gradient itself.",
                        () -> Matrices.columnSums(Matrices.transpose(dW)))
                .mistake(
                        "db-times-b",
                        "is multiplied by b. b is only added, so its own derivative is 1.",
                        () -> Matrices.hadamard(Matrices.columnSums(dZ), b));
    }
}
