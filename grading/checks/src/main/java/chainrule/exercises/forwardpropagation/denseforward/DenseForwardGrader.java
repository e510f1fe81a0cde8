package chainrule.exercises.forwardpropagation.denseforward;

import chainrule.exercises.forwardpropagation.DenseFormula;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.Reference;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** Checks a dense layer on a batch, without activation. */
@Exercise(
        id = "dense-forward",
        lesson = "02-forward-propagation",
        title = "A dense layer on a batch",
        declares = "dense")
final class DenseForwardGrader {

    // What PyTorch gives: see src/test/golden/forward_propagation.py.
    private static final double[][] X = {{2, 1, -0.5}, {1, 2, 0.25}};
    private static final double[][] W = {{1, -1, 0.5}, {0.5, 1, -2}, {-0.25, 0.75, 1}, {1.5, -0.5, 0.125}};
    private static final double[][] B = {{0.5, -1, 0.25, 2}};
    private static final double[][] Z = {{1.25, 2, 0, 4.4375}, {-0.375, 1, 1.75, 2.53125}};

    @Checks(
            order = 1,
            symbol = "Z",
            asks = "Z = XWᵀ + b",
            points = 2,
            hints = {
                "Z is batch × out: a row for each example, a column for each neuron. Has yours this shape?",
                "One entry: Z[i][j] = Σₖ X[i][k] · W[j][k] + b[0][j]. Row i is the example, row j of W the neuron.",
                "b has one row; it is added to every row of the product."
            })
    void z(Subject subject, Cases cases) {
        DenseForward dense = subject.method(DenseForward.class);
        cases.each(c -> {
            draw(c);
            expect(c, DenseFormula.of(c.lend("X"), c.lend("W"), c.lend("b")))
                    .check(dense.of(c.lend("X"), c.lend("W"), c.lend("b")));
        });
        cases.once(c -> {
            c.given("X", X);
            c.given("W", W);
            c.given("b", B);
            expect(c, Z).check(dense.of(c.lend("X"), c.lend("W"), c.lend("b")));
        });
    }

    @Checks(
            order = 2,
            symbol = "state",
            asks = "X, W and b stay as they are, and Z is a new array in each call",
            points = 1,
            hints = {
                "The arrays belong to the caller, who will need them once more.",
                "A new array inside the method holds Z; X, W and b are only read."
            })
    void state(Subject subject, Cases cases) {
        DenseForward dense = subject.method(DenseForward.class);
        cases.few(c -> {
            draw(c);
            double[][] right = DenseFormula.of(c.lend("X"), c.lend("W"), c.lend("b"));
            Reference reference = c.reference(right, () -> dense.of(c.lend("X"), c.lend("W"), c.lend("b")));
            double[][] x = c.lend("X");
            double[][] w = c.lend("W");
            double[][] b = c.lend("b");
            double[][] z = dense.of(x, w, b);
            c.requireUnchanged("X", x, "dense");
            c.requireUnchanged("W", w, "dense");
            c.requireUnchanged("b", b, "dense");
            c.expect("Z", reference.first()).check(z);
            double[][] half = reference.of(Matrices.scale(0.5, right), () -> half(c, dense));
            c.expect("Z (second call)", half).check(half(c, dense));
            c.expect("Z (of the first call, looked at after the second)", reference.first())
                    .mistake(
                            "buffer-reused",
                            "was overwritten by the second: both calls write into one array. Make a new one in each call.",
                            () -> half)
                    .check(z);
        });
    }

    private static double[][] half(Case c, DenseForward dense) {
        return dense.of(c.lend("X"), Matrices.scale(0.5, c.lend("W")), Matrices.scale(0.5, c.lend("b")));
    }

    private static void draw(Case c) {
        int n = c.size("N", "the batch size");
        int in = c.size("in", "the number of inputs");
        int out = c.size("out", "the number of outputs");
        c.matrix("X", n, in);
        c.matrix("W", out, in);
        c.matrix("b", 1, out);
    }

    private static Comparison expect(Case c, double[][] right) {
        return DenseFormula.mistakes(c.expect("Z", right), "X", c.lend("X"), "W", c.lend("W"), "b", c.lend("b"))
                .mistake(
                        "activation-applied",
                        "is max(0, Z). No activation here: it is a layer of its own.",
                        () -> Matrices.map(right, v -> Math.max(0, v)));
    }
}
