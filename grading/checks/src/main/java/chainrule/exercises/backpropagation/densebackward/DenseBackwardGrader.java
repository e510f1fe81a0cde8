package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.grader.Reference;
import chainrule.grader.Slope;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;

/** Checks the backward pass of a dense layer, one gradient at a time. */
@Exercise(
        id = "dense-backward",
        lesson = "04-backpropagation",
        title = "Backward pass of a dense layer",
        declares = "MyDense")
final class DenseBackwardGrader {

    @Checks(
            order = 1,
            symbol = "dW",
            asks = "dW = dZᵀX",
            points = 2,
            hints = {
                "dW has the shape of W: out × in. Which product of dZ (batch × out) and X (batch × in) has it?",
                "One entry: dW[o][i] = Σₙ dZ[n][o] · x[n][i], a sum over the examples n of the batch.",
                "The x is the one of the last forward: forward must have kept it."
            })
    void dW(Subject subject, Cases cases) {
        cases.each(c -> {
            DenseCase d = new DenseCase(c);
            double[][] got = d.trained(d.layer(subject), "x").get(0).gradient();
            c.expect("dW", d.dW())
                    .mistake(
                            "dw-transposed",
                            "is XᵀdZ, in × out. W is out × in, and its gradient has the same shape: dZᵀX.",
                            () -> Matrices.transpose(d.dW()))
                    .mistake(
                            "dw-no-transpose",
                            "is dZ X. The sum must run over the examples of the batch, the rows of both: dZᵀX.",
                            () -> Matrices.multiply(d.dZ, d.x))
                    .mistake(
                            "dw-last-example",
                            "is that of the last example alone. Every example adds its part: += instead of =.",
                            () -> DenseCase.dW(last(d.x), last(d.dZ)))
                    .mistake(
                            "dw-last-example-left-out",
                            "lacks the last example: the loop over the batch ends one too early.",
                            () -> DenseCase.dW(butLast(d.x), butLast(d.dZ)))
                    .mistake(
                            "upstream-ignored",
                            "is what an upstream gradient of ones gives. The chain rule multiplies by dZ.",
                            () -> DenseCase.dW(d.x, Matrices.map(d.dZ, v -> 1)))
                    .ratio(
                            "dw-averaged",
                            1.0 / d.n,
                            "is exactly 1/%d of the right one, and %d is the batch size. The mean over the batch is in"
                                            .formatted(d.n, d.n)
                                    + " the upstream gradient already; here the examples are only summed.")
                    .check(got);
        });
    }

    @Checks(
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
            double[][] got = d.trained(d.layer(subject), "x").get(1).gradient();
            c.expect("db", d.db())
                    .ratio(
                            "db-averaged",
                            1.0 / d.n,
                            "is exactly 1/%d of the right one, and %d is the batch size. The mean over the batch is in"
                                            .formatted(d.n, d.n)
                                    + " the upstream gradient already; here its rows are only summed.")
                    .mistake(
                            "db-one-number",
                            "has the sum of all of dZ in each entry. Each output has a bias and a sum of its own.",
                            () -> Matrices.map(d.db(), v -> total(d.dZ)))
                    .mistake(
                            "db-wrong-axis",
                            "sums the rows of dZ, over the outputs. Sum over the examples: down the columns.",
                            () -> Matrices.columnSums(Matrices.transpose(d.dZ)))
                    .mistake(
                            "db-last-example",
                            "is the last row of dZ. Every example adds its part: += instead of =.",
                            () -> last(d.dZ))
                    .mistake(
                            "db-last-example-left-out",
                            "lacks the last row of dZ: the loop over the batch ends one too early.",
                            () -> Matrices.columnSums(butLast(d.dZ)))
                    .ratio("db-sign", -1, "has the wrong sign: b is added in z = XWᵀ + b, so ∂z/∂b = 1.")
                    .check(got);
        });
    }

    @Checks(
            order = 3,
            symbol = "dX",
            asks = "dX = dZ W",
            points = 1,
            hints = {
                "dX has the shape of x: batch × in. Which product of dZ (batch × out) and W (out × in) has it?",
                "x[n][i] reaches every output o through W[o][i]: dX[n][i] = Σₒ dZ[n][o] · W[o][i]."
            })
    void dX(Subject subject, Cases cases) {
        cases.each(c -> {
            DenseCase d = new DenseCase(c);
            Layer layer = d.layer(subject);
            layer.forward(c.lend("x"));
            c.expect("dX", d.dX())
                    .mistake(
                            "dx-w-transposed",
                            "is dZ Wᵀ. Forward multiplies by Wᵀ; the way back multiplies by W itself.",
                            () -> Matrices.multiplyTransposed(d.dZ, d.w))
                    .mistake("dx-is-upstream", "is dZ itself: it was passed on without this layer's W.", () -> d.dZ)
                    .mistake(
                            "dx-upstream-ignored",
                            "is what an upstream gradient of ones gives. The chain rule multiplies by dZ.",
                            () -> Matrices.multiply(Matrices.map(d.dZ, v -> 1), d.w))
                    .mistake(
                            "dx-last-output-only",
                            "is the part of the last output alone. Every output adds its part: += instead of =.",
                            () -> Matrices.multiply(columns(d.dZ, d.w.length - 1, d.w.length), last(d.w)))
                    .mistake(
                            "dx-last-output-left-out",
                            "lacks the part of the last output: the loop over the outputs ends one too early.",
                            () -> Matrices.multiply(columns(d.dZ, 0, d.w.length - 1), butLast(d.w)))
                    .ratio(
                            "dx-averaged",
                            1.0 / d.n,
                            "is exactly 1/%d of the right one, and %d is the batch size. Each example has a gradient of"
                                            .formatted(d.n, d.n)
                                    + " its own; nothing is averaged here.")
                    .check(layer.backward(c.lend("dZ")));
        });
    }

    @Checks(
            order = 4,
            symbol = "∂L/∂θ",
            asks = "gradient check: backward agrees with finite differences of your own forward",
            points = 1,
            hints = {
                "If dW or dX fails too, mend that first: this one may then pass by itself.",
                "If this fails alone, forward computes something else than XWᵀ + b. Check it by hand on one row."
            })
    void gradientCheck(Subject subject, Cases cases) {
        cases.few(c -> {
            DenseCase d = new DenseCase(c);
            Layer layer = d.layer(subject);
            layer.forward(c.lend("x"));
            double[][] dX = layer.backward(c.lend("dZ"));
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

    @Checks(
            order = 5,
            symbol = "state",
            asks =
                    "each backward belongs to the last forward, replaces the gradients, and changes no one else's arrays",
            points = 1,
            hints = {
                "Call forward and backward twice, by hand: what is left of the first call?",
                "setGradient replaces what stood there; += in a field keeps the last batch's gradient."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            DenseCase d = new DenseCase(c);
            double[][] x2 = c.matrix("second x", d.n, d.x[0].length);
            Layer layer = d.layer(subject);
            Reference dW =
                    c.reference(d.dW(), () -> d.trained(layer, "x").get(0).gradient());
            Reference db = c.reference(d.db(), () -> d.parameters(layer).get(1).gradient());
            double[][] right = dW.of(
                    DenseCase.dW(x2, d.dZ),
                    () -> d.trained(d.layer(subject), "second x").get(0).gradient());
            double[][] lentX = c.lend("second x");
            double[][] lentDz = c.lend("dZ");
            layer.forward(lentX);
            layer.backward(lentDz);
            List<Parameter> now = d.parameters(layer);
            c.expect("dW (second batch)", right)
                    .mistake(
                            "stale-cache",
                            "is made with the x of the first batch. Each forward must keep its own x.",
                            dW::first)
                    .mistake(
                            "gradients-not-zeroed",
                            "is the sum of both batches' gradients. Each backward replaces the gradient.",
                            () -> Matrices.add(dW.first(), right))
                    .check(now.get(0).gradient());
            c.expect("db (second batch)", db.first())
                    .ratio(
                            "gradients-not-zeroed",
                            2,
                            "is the sum of both batches' gradients. Each backward replaces the gradient.")
                    .check(now.get(1).gradient());
            c.requireUnchanged("second x", lentX, "layer");
            c.requireUnchanged("dZ", lentDz, "backward");
            c.requireUnchanged("W", now.get(0).value(), "backward");
            c.requireUnchanged("b", now.get(1).value(), "backward");
            apart(d, dW.first(), right, subject, c);
        });
    }

    private static void apart(DenseCase d, double[][] right, double[][] ofOther, Subject subject, Case c) {
        Layer first = d.layer(subject);
        Layer other = d.layer(subject);
        first.forward(c.lend("x"));
        other.forward(c.lend("second x"));
        first.backward(c.lend("dZ"));
        c.expect("dW (of one of two layers)", right)
                .mistake(
                        "shared-state",
                        "is made with the x of the other layer: both share a static field. Each object needs its own.",
                        () -> ofOther)
                .check(d.parameters(first).get(0).gradient());
    }

    private static double[][] last(double[][] a) {
        return new double[][] {a[a.length - 1]};
    }

    private static double[][] butLast(double[][] a) {
        return Arrays.copyOf(a, a.length - 1);
    }

    private static double[][] columns(double[][] a, int from, int to) {
        return Arrays.stream(a).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }

    private static double total(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
