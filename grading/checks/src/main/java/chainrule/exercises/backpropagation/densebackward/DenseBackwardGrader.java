package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.Slope;
import chainrule.grader.SymbolCheck;
import chainrule.layer.Layer;
import chainrule.subject.Subject;

/** Checks the backward pass of a dense layer, one gradient at a time. */
@Exercise(
        id = "dense-backward",
        lesson = "04-backpropagation",
        title = "Backward pass of a dense layer",
        declares = "MyDense")
final class DenseBackwardGrader {

    @SymbolCheck(
            order = 1,
            symbol = "dW",
            asks = "dW = dZᵀX",
            points = 2,
            hints = {
                "dW has the shape of W: out × in. Which product of dZ (batch × out) and X (batch × in) has this shape?",
                "One entry: dW[o][i] = Σₙ dZ[n][o] · x[n][i], a sum over the examples n of the batch.",
                "x is the one of the last forward, so forward must have kept it."
            })
    void dW(Subject subject, Cases cases) {
        cases.each(c -> {
            DenseCase d = new DenseCase(c);
            new DenseMistakes(d).dW().check(DenseGradients.of(d, subject).writtenDW());
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "db",
            asks = "db = column sums of dZ",
            points = 1,
            hints = {
                "b is added to every example, so every example passes a gradient back to it.",
                "db has the shape of b: 1 × out. Sum over the rows of dZ, and keep one number for each output."
            })
    void db(Subject subject, Cases cases) {
        cases.each(c -> {
            DenseCase d = new DenseCase(c);
            new DenseMistakes(d).db().check(DenseGradients.of(d, subject).writtenDb());
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "dX",
            asks = "dX = dZ W",
            points = 1,
            hints = {
                "dX has the shape of x: batch × in. Which product of dZ (batch × out) and W (out × in) has this shape?",
                "x[n][i] reaches every output o through W[o][i]: dX[n][i] = Σₒ dZ[n][o] · W[o][i]."
            })
    void dX(Subject subject, Cases cases) {
        cases.each(c -> {
            DenseCase d = new DenseCase(c);
            new DenseMistakes(d).dX().check(DenseGradients.of(d, subject).returnedDX());
        });
    }

    @SymbolCheck(
            order = 4,
            symbol = "∂L/∂θ",
            asks = "gradient check: backward agrees with finite differences of your own forward",
            follows = {"dW", "db", "dX"},
            points = 1,
            hints = {
                "If dW or dX fails too, fix that first: this one may then pass by itself.",
                "If only this one fails, forward computes something other than XWᵀ + b. Check it by hand on one row."
            })
    void gradientCheck(Subject subject, Cases cases) {
        cases.few(c -> {
            DenseCase d = new DenseCase(c);
            Layer layer = d.layer(subject);
            layer.forward(c.lend("x"));
            double[][] dX = layer.backward(c.lend("dZ"));
            // A W that backward moved would spoil the differences.
            c.requireUnchanged("W", d.parameters(layer).get(0).value(), "backward", DenseCase.ONLY_GRADIENTS);
            new Slope(subject, x -> d.weighted(layer.forward(x)), d.x).check(c, "dX (from finite differences)", dX);
            new Slope(subject, w -> d.weighted(of(w, subject, c)), d.w)
                    .check(
                            c,
                            "dW (from finite differences)",
                            d.parameters(layer).get(0).gradient());
        });
    }

    private static double[][] of(double[][] w, Subject subject, Case c) {
        return subject.create(Layer.class, w, c.lend("b")).forward(c.lend("x"));
    }

    @SymbolCheck(
            order = 5,
            symbol = "state",
            asks =
                    "each backward belongs to the last forward, replaces the gradients, and leaves the arrays of the caller unchanged",
            follows = {"dW", "db", "dX", "∂L/∂θ"},
            points = 1,
            hints = {
                "Call forward and backward twice, by hand: is anything left over from the first call?",
                "setGradient replaces the old gradient; += in a field keeps the gradient of the last batch."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> DenseState.check(c, subject));
    }
}
