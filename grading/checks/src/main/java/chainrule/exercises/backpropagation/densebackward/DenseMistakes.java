package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** What students take for the gradients of a dense layer. */
final class DenseMistakes {

    private static final String MEAN = "is exactly 1/%1$d of the right one, and %1$d is the batch size. ";

    private final DenseCase d;
    private final double[][] positive;

    DenseMistakes(DenseCase d) {
        this.d = d;
        positive = Matrices.map(d.dZ, v -> Math.max(0, v));
    }

    Comparison dW() {
        return d.c.expect("dW", d.dW())
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
                        "dw-first-example",
                        "is that of the first example alone. Every example of the batch adds its part.",
                        () -> DenseCase.dW(first(d.x), first(d.dZ)))
                .mistake(
                        "dw-last-example-left-out",
                        "lacks the last example: the loop over the batch ends one too early.",
                        () -> DenseCase.dW(d.x, butLast(d.dZ)))
                .mistake(
                        "dw-first-example-left-out",
                        "lacks the first example: the loop over the batch starts at 1. The first row is row 0.",
                        () -> DenseCase.dW(d.x, butFirst(d.dZ)))
                .mistake(
                        "dw-sums-multiplied",
                        "is the column sums of dZ times those of x. Multiply for each example first, then add up.",
                        () -> Matrices.transposeMultiply(Matrices.columnSums(d.dZ), Matrices.columnSums(d.x)))
                .mistake(
                        "dw-sum-not-product",
                        "adds up dZ + x. Multiply the two for each example, then add up over the examples.",
                        this::sums)
                .mistake(
                        "upstream-ignored",
                        "is what an upstream gradient of ones gives. The chain rule multiplies by dZ.",
                        () -> DenseCase.dW(d.x, Matrices.map(d.dZ, v -> 1)))
                .mistake(
                        "dw-x-ignored",
                        "is what an x of ones gives. The weight's gradient holds the input: dZᵀX.",
                        () -> DenseCase.dW(Matrices.map(d.x, v -> 1), d.dZ))
                .mistake("upstream-cut", cut("dW"), () -> DenseCase.dW(d.x, positive))
                .mistake(
                        "gradient-is-step",
                        "is W minus its gradient. backward computes the gradient alone; the optimizer makes the step.",
                        () -> Matrices.subtract(d.w, d.dW()))
                .ratio(
                        "loss-factor-again",
                        2.0 / d.n,
                        "is multiplied by 2/N once more. The 2/N of the loss is in dZ already: use dZ as it comes.")
                .ratio("dw-averaged", 1.0 / d.w.length, averaged("outputs", d.w.length))
                .ratio("dw-averaged", 1.0 / d.w[0].length, averaged("inputs", d.w[0].length))
                .ratio(
                        "dw-averaged",
                        1.0 / d.n,
                        MEAN.formatted(d.n)
                                + "The mean over the batch is in the upstream gradient already; here the examples are only summed.");
    }

    /** dW with a plus in place of the product. */
    private double[][] sums() {
        double[][] sums = new double[d.w.length][d.w[0].length];
        for (int e = 0; e < d.n; e++) {
            for (int o = 0; o < sums.length; o++) {
                for (int i = 0; i < sums[o].length; i++) {
                    sums[o][i] += d.dZ[e][o] + d.x[e][i];
                }
            }
        }
        return sums;
    }

    Comparison db() {
        String bias = "has db and dW mixed up: it is %s. b is added, so x plays no part: sum dZ itself.";
        return d.c.expect("db", d.db())
                .ratio(
                        "db-averaged",
                        1.0 / d.n,
                        MEAN.formatted(d.n)
                                + "The mean over the batch is in the upstream gradient already; here its rows are only summed.")
                .mistake(
                        "db-one-number",
                        "has the sum of all of dZ in each entry. Each output has a bias and a sum of its own.",
                        () -> Matrices.map(d.db(), v -> total(d.dZ)))
                .mistake(
                        "db-wrong-axis",
                        "sums the rows of dZ, over the outputs. Sum over the examples: down the columns.",
                        () -> Matrices.columnSums(Matrices.transpose(firstRows(d.dZ, d.w.length))))
                .mistake(
                        "db-last-example",
                        "is the last row of dZ. Every example adds its part: += instead of =.",
                        () -> last(d.dZ))
                .mistake(
                        "db-first-example",
                        "is the first row of dZ. Every example of the batch adds its part.",
                        () -> first(d.dZ))
                .mistake(
                        "db-last-example-left-out",
                        "lacks the last row of dZ: the loop over the batch ends one too early.",
                        () -> Matrices.columnSums(butLast(d.dZ)))
                .mistake(
                        "db-first-example-left-out",
                        "lacks the first row of dZ: the loop over the batch starts at 1. The first row is row 0.",
                        () -> Matrices.columnSums(butFirst(d.dZ)))
                .mistake(
                        "db-of-dw",
                        bias.formatted("the row sums of dW"),
                        () -> Matrices.columnSums(Matrices.transpose(d.dW())))
                .mistake(
                        "db-of-dw",
                        bias.formatted("a sum of products with x"),
                        () -> Matrices.columnSums(Matrices.hadamard(d.dZ, d.x)))
                .mistake(
                        "db-times-b",
                        "is multiplied by b. b is added in z = XWᵀ + b, so ∂z/∂b = 1.",
                        () -> Matrices.hadamard(d.db(), d.b))
                .mistake(
                        "db-plus-b",
                        "has b added to it. The gradient is the sum of dZ's rows alone.",
                        () -> Matrices.add(d.db(), d.b))
                .mistake(
                        "gradient-is-step",
                        "is b minus its gradient. backward computes the gradient alone; the optimizer makes the step.",
                        () -> Matrices.subtract(d.b, d.db()))
                .mistake(
                        "db-squares",
                        "is the sum of the squares of dZ. Sum dZ as it is.",
                        () -> Matrices.columnSums(Matrices.hadamard(d.dZ, d.dZ)))
                .mistake(
                        "db-magnitudes",
                        "is the sum of |dZ|. Sum dZ with its signs.",
                        () -> Matrices.columnSums(Matrices.map(d.dZ, Math::abs)))
                .mistake("upstream-cut", cut("db"), () -> Matrices.columnSums(positive))
                .mistake(
                        "upstream-ignored",
                        "counts the examples: it is what an upstream gradient of ones gives. Sum the rows of dZ.",
                        () -> Matrices.map(d.db(), v -> d.n))
                .ratio(
                        "loss-factor-again",
                        2.0 / d.n,
                        "is multiplied by 2/N once more. The 2/N of the loss is in dZ already: use dZ as it comes.")
                .ratio("db-averaged", 1.0 / d.w.length, averaged("outputs", d.w.length))
                .ratio("db-sign", -1, "has the wrong sign: b is added in z = XWᵀ + b, so ∂z/∂b = 1.");
    }

    Comparison dX() {
        int outputs = d.w.length;
        return d.c.expect("dX", d.dX())
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
                        "dx-w-ignored",
                        "is what a W of ones gives. The input's gradient holds the weights: dZ W.",
                        () -> Matrices.multiply(d.dZ, Matrices.map(d.w, v -> 1)))
                .mistake(
                        "dx-of-dw",
                        "is made with dW. The input's gradient holds the weights themselves: dZ W.",
                        () -> Matrices.multiply(d.dZ, d.dW()))
                .mistake(
                        "dx-is-dw",
                        "is dW. dW goes into setGradient; what is returned is dX = dZ W, a row for each example.",
                        d::dW)
                .mistake(
                        "dx-is-x",
                        "is x, what forward was given. What is returned is dX = dZ W, the gradient of it.",
                        () -> d.x)
                .mistake(
                        "dx-last-output-only",
                        "is the part of the last output alone. Every output adds its part: += instead of =.",
                        () -> Matrices.multiply(columns(d.dZ, outputs - 1, outputs), last(d.w)))
                .mistake(
                        "dx-first-output-only",
                        "is the part of the first output alone. Every output adds its part.",
                        () -> Matrices.multiply(columns(d.dZ, 0, 1), first(d.w)))
                .mistake(
                        "dx-last-output-left-out",
                        "lacks the part of the last output: the loop over the outputs ends one too early.",
                        () -> Matrices.multiply(d.dZ, butLast(d.w)))
                .mistake(
                        "dx-first-output-left-out",
                        "lacks the part of the first output: the loop over the outputs starts at 1. The first is output 0.",
                        () -> Matrices.multiply(d.dZ, butFirst(d.w)))
                .mistake("upstream-cut", cut("dX"), () -> Matrices.multiply(positive, d.w))
                .mistake(
                        "dx-masked",
                        "is 0 where x is not positive. That is what a ReLU does; a dense layer passes everything on.",
                        () -> Matrices.hadamard(d.dX(), Matrices.map(d.x, v -> v > 0 ? 1 : 0)))
                .mistake(
                        "dx-times-x",
                        "is multiplied by x. The input's gradient holds the weights alone: dZ W.",
                        () -> Matrices.hadamard(d.dX(), d.x))
                .mistake(
                        "dx-cut",
                        "is cut off at 0. That is what a ReLU does; a dense layer passes everything on.",
                        () -> Matrices.map(d.dX(), v -> Math.max(0, v)))
                .ratio(
                        "loss-factor-again",
                        2.0 / d.n,
                        "is multiplied by 2/N once more. The 2/N of the loss is in dZ already: use dZ as it comes.")
                .ratio("dx-averaged", 1.0 / outputs, averaged("outputs", outputs))
                .ratio("dx-averaged", 1.0 / d.w[0].length, averaged("inputs", d.w[0].length))
                .ratio(
                        "dx-averaged",
                        1.0 / d.n,
                        MEAN.formatted(d.n) + "Each example has a gradient of its own; nothing is averaged here.");
    }

    private static String averaged(String what, int size) {
        return "is exactly 1/%1$d of the right one, and %1$d is the number of %2$s. Nothing is averaged here."
                .formatted(size, what);
    }

    private static String cut(String symbol) {
        return "leaves out the negative entries of dZ, as a ReLU does. A dense layer has none: %s takes dZ as it comes."
                .formatted(symbol);
    }

    private static double[][] first(double[][] a) {
        return new double[][] {a[0]};
    }

    private static double[][] last(double[][] a) {
        return new double[][] {a[a.length - 1]};
    }

    private static double[][] butFirst(double[][] a) {
        return without(0, a);
    }

    private static double[][] butLast(double[][] a) {
        return without(a.length - 1, a);
    }

    /** With zeros in one row. */
    private static double[][] without(int row, double[][] a) {
        double[][] rest = Matrices.copy(a);
        Arrays.fill(rest[row], 0);
        return rest;
    }

    private static double[][] firstRows(double[][] a, int rows) {
        return Arrays.copyOf(a, rows);
    }

    private static double[][] columns(double[][] a, int from, int to) {
        return Arrays.stream(a).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }

    private static double total(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
