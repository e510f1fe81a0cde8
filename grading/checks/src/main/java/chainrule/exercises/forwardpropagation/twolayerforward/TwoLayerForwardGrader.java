package chainrule.exercises.forwardpropagation.twolayerforward;

import static chainrule.exercises.forwardpropagation.ActivationFunctions.SIGMOID;
import static chainrule.exercises.forwardpropagation.ActivationFunctions.TANH;

import chainrule.exercises.forwardpropagation.Bookkeeping;
import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Checks a forward pass of two layers, one intermediate array at a time. */
@Exercise(
        id = "two-layer-forward",
        lesson = "02-forward-propagation",
        title = "A two-layer forward pass",
        declares = "forward")
final class TwoLayerForwardGrader {

    private static final String KEPT = "{Z1, A1, yHat}";

    private static final List<String> RESULTS = List.of("Z1", "A1", "Ŷ");

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] X = {{2, 1, -0.5}, {1, 2, 0.25}};
    private static final double[][] W1 = {{1, -1, 0.5}, {0.5, 1, -2}, {-0.25, 0.75, 1}, {1.5, -0.5, 0.125}};
    private static final double[][] B1 = {{0.5, -1, 0.25, 2}};
    private static final double[][] W2 = {{2, 1, -0.5, 0.25}, {-1, 0.5, 1.5, -0.75}};
    private static final double[][] B2 = {{-0.5, 0.125}};
    private static final double[][] Z1 = {{1.25, 2, 0, 4.4375}, {-0.375, 1, 1.75, 2.53125}};
    private static final double[][] A1 = {{1.25, 2, 0, 4.4375}, {0, 1, 1.75, 2.53125}};
    private static final double[][] Y_HAT = {{5.109375, -3.453125}, {0.2578125, 1.3515625}};

    /** For the first example, no hidden neuron is on; the network is the same. */
    private static final double[][] X_OFF = {{-4, -2, 0}, {2, 1, -0.5}};

    @SymbolCheck(
            order = 1,
            symbol = "Z1",
            asks = "Z1 = XW₁ᵀ + b₁, the first of the three arrays",
            points = 1,
            hints = {
                "It is the dense layer that you wrote above, with W1 and b1.",
                "Z1 is what goes into the ReLU. Backpropagation will ask which entries were negative."
            })
    void z1(Subject subject, Cases cases) {
        check(subject, cases, 0, Z1, (t, got) -> {
            boolean twice = Arrays.deepEquals(got[0], got[1]);
            return t.expectZ1(got[0])
                    .mistake(
                            "in-place-activation",
                            "is the same as A1, and its negative entries are lost: either the ReLU wrote into Z1 itself, or A1"
                                    + " was returned twice. Put A1 into a new array: backpropagation will need Z1 as it was.",
                            () -> twice ? t.a1 : null)
                    .mistake("order-of-results", "is A1. The order must be " + KEPT + ".", () -> t.a1)
                    .mistake("order-of-results", "is Ŷ. The order must be " + KEPT + ".", () -> t.yHat);
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "A1",
            asks = "A1 = ReLU(Z1), the second of the three arrays",
            follows = "Z1",
            points = 1,
            hints = {"ReLU of each entry of Z1: max(0, z).", "map(Z1, …) gives a new array and leaves Z1 as it is."})
    void a1(Subject subject, Cases cases) {
        check(subject, cases, 1, A1, (t, got) -> {
            t.requireOrder(got, "Your A1 is Z1. The order must be " + KEPT + ".");
            return t.expectA1(got[1])
                    .mistake(
                            "wrong-activation",
                            "is the sigmoid of Z1. The hidden layer must use ReLU: max(0, z).",
                            () -> SIGMOID.of(t.z1))
                    .mistake(
                            "wrong-activation",
                            "is tanh of Z1. The hidden layer must use ReLU: max(0, z).",
                            () -> TANH.of(t.z1))
                    .mistake("order-of-results", "is Ŷ. The order must be " + KEPT + ".", () -> t.yHat)
                    .mistake(
                            "activation-before-layer",
                            "is a dense layer of ReLU(X). The layer must come first, then its activation.",
                            t::firstOfRelu);
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "Ŷ",
            asks = "Ŷ = A₁W₂ᵀ + b₂, the third of the three arrays",
            follows = {"Z1", "A1"},
            points = 2,
            hints = {
                "Which array is the input of the second layer?",
                "Use the same dense formula again, with A1 in place of X, and with W2 and b2. Nothing comes after it."
            })
    void yHat(Subject subject, Cases cases) {
        check(subject, cases, 2, Y_HAT, (t, got) -> {
            boolean a1IsZ1 = Arrays.deepEquals(got[0], got[1]);
            return t.expectYHat(got[2])
                    .mistake(
                            "activation-skipped",
                            "is Z₁W₂ᵀ + b₂: the second layer got Z1, so the ReLU has no effect. Its input must be A1.",
                            () -> a1IsZ1 ? null : t.second(t.z1))
                    .mistake(
                            "softmax-on-output",
                            "is the softmax of Ŷ. This network predicts numbers, not classes, so there must be no activation at the end.",
                            () -> SoftmaxFormula.of(t.yHat));
        });
    }

    @SymbolCheck(
            order = 4,
            symbol = "state",
            follows = {"Z1", "A1", "Ŷ"},
            asks = "X and the parameters stay as they are, and the results are new arrays in each call",
            points = 1,
            hints = {
                "The arrays belong to the caller, who will need them again.",
                "Make every array that you fill inside the method."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            TwoLayerNumbers t = TwoLayerNumbers.drawn(c);
            new Bookkeeping(
                            c,
                            "forward",
                            TwoLayerNumbers.NAMES,
                            RESULTS,
                            a -> t.results(subject, a),
                            TwoLayerNumbers::right)
                    .check(
                            c.matrix("X of another shape", 2, 4),
                            c.matrix("W1 of another shape", 6, 4),
                            c.matrix("b1 of another shape", 1, 6),
                            c.matrix("W2 of another shape", 8, 6),
                            c.matrix("b2 of another shape", 1, 8));
        });
    }

    /**
     * Checks random networks, then a fixed one, twice.
     *
     * @param index of the result among the three
     * @param right for the fixed network
     * @param expect compares with the student's three results
     */
    private static void check(
            Subject subject,
            Cases cases,
            int index,
            double[][] right,
            BiFunction<TwoLayerNumbers, double[][][], Comparison> expect) {
        cases.each(c -> {
            TwoLayerNumbers t = TwoLayerNumbers.drawn(c);
            double[][][] got = t.results(subject, t.lent());
            expect.apply(t, got).check(got[index]);
        });
        cases.once(c -> {
            TwoLayerNumbers t = TwoLayerNumbers.of(c, X, W1, B1, W2, B2);
            c.expect(RESULTS.get(index), right).check(t.results(subject, t.lent())[index]);
        });
        cases.once(c -> {
            TwoLayerNumbers t = TwoLayerNumbers.of(c, X_OFF, W1, B1, W2, B2);
            double[][][] got = t.results(subject, t.lent());
            expect.apply(t, got).check(got[index]);
        });
    }
}
