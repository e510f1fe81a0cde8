package chainrule.exercises.forwardpropagation.denseforward;

import chainrule.exercises.forwardpropagation.Bookkeeping;
import chainrule.exercises.forwardpropagation.DenseFormula;
import chainrule.exercises.forwardpropagation.LinearCase;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.List;

/** Checks a dense layer on a batch, without an activation. */
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

    @SymbolCheck(
            order = 1,
            symbol = "Z",
            asks = "Z = XWᵀ + b",
            points = 2,
            hints = {
                "Z is batch × out: a row for each example, a column for each neuron. Does yours have this shape?",
                "One entry: Z[i][j] = Σₖ X[i][k] · W[j][k] + b[0][j]. Row i is the example, row j of W the neuron.",
                "b has one row, which must be added to every row of the product."
            })
    void z(Subject subject, Cases cases) {
        DenseForward dense = subject.method(DenseForward.class);
        cases.each(c -> {
            draw(c);
            check(c, dense);
            c.spread("X", c.lend("X").length, c.lend("X")[0].length, 1000);
            check(c, dense);
        });
        cases.once(c -> {
            c.matrix("X", 19, 23);
            c.matrix("W", 29, 23);
            c.matrix("b", 1, 29);
            check(c, dense);
        });
        cases.once(c -> {
            c.given("X", X);
            c.given("W", W);
            c.given("b", B);
            c.expect("Z", Z).check(dense.of(c.lend("X"), c.lend("W"), c.lend("b")));
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "state",
            follows = "Z",
            asks = "X, W and b stay as they are, and Z is a new array in each call",
            points = 1,
            hints = {
                "The arrays belong to the caller, who will need them again.",
                "Put Z into an array that you make inside the method, and only read X, W and b."
            })
    void state(Subject subject, Cases cases) {
        DenseForward dense = subject.method(DenseForward.class);
        cases.few(c -> {
            draw(c);
            new Bookkeeping(
                            c,
                            "dense",
                            List.of("X", "W", "b"),
                            List.of("Z"),
                            a -> new double[][][] {dense.of(a[0], a[1], a[2])},
                            a -> new double[][][] {DenseFormula.of(a[0], a[1], a[2])})
                    .check(
                            c.matrix("X of another shape", 2, 4),
                            c.matrix("W of another shape", 6, 4),
                            c.matrix("b of another shape", 1, 6));
        });
    }

    private static void draw(Case c) {
        int n = c.size("N", "the batch size", 1);
        int in = c.size("in", "the number of inputs", 1);
        int out = c.size("out", "the number of outputs", 1);
        c.matrix("X", n, in);
        c.matrix("W", out, in);
        double[][] b = c.matrix("b", 1, out);
        if (b[0][0] == 0 && out > 1) {
            // The first bias in every column must not look like none.
            b[0][0] = b[0][1];
            b[0][1] = 0;
            c.given("b", b);
        }
    }

    private static void check(Case c, DenseForward dense) {
        LinearCase layer = new LinearCase(
                new LinearCase.LinearSymbols("X", "W", "b", "XWᵀ"), c.lend("X"), c.lend("W"), c.lend("b"));
        double[][] got = dense.of(c.lend("X"), c.lend("W"), c.lend("b"));
        Comparison comparison = DenseFormula.mistakes(c.expect("Z", layer.right()), layer, got);
        DenseFormula.activated(comparison, layer, "There must be no activation here: it comes in a layer of its own.")
                .check(got);
    }
}
