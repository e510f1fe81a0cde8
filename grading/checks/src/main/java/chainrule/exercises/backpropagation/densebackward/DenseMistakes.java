package chainrule.exercises.backpropagation.densebackward;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** What students compute in place of the gradients of a dense layer. */
final class DenseMistakes {

    private static final String CUT =
            "leaves out the negative entries of dZ, as a ReLU does. Use dZ as it is: a dense layer has no ReLU.";
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
                        "is XᵀdZ, in × out. W is out × in, and its gradient must have the same shape: dZᵀX.",
                        () -> Matrices.transpose(d.dW()))
                .mistake(
                        "dw-no-transpose",
                        "is dZ X. The sum must run over the examples of the batch, the rows of both: dZᵀX.",
                        () -> Matrices.multiply(d.dZ, d.x))
                .mistake(
                        "dw-last-example",
                        "is that of the last example only. Every example must add its part: is = used instead of +=, or is a new dW made for each example?",
                        () -> DenseCase.dW(last(d.x), last(d.dZ)))
                .mistake(
                        "dw-first-example",
                        "is that of the first example only. Every example of the batch must add its part.",
                        () -> DenseCase.dW(first(d.x), first(d.dZ)))
                .mistake(
                        "dw-last-example-left-out",
                        "leaves out the last example: the loop over the batch ends one too early.",
                        () -> DenseCase.dW(d.x, butLast(d.dZ)))
                .mistake(
                        "dw-first-example-left-out",
                        "leaves out the first example: the loop over the batch starts at 1, but the first row is row 0.",
                        () -> DenseCase.dW(d.x, butFirst(d.dZ)))
                .mistake(
                        "dw-sums-multiplied",
                        "multiplies the column sums of dZ by those of x. Multiply for each example first, and then add up.",
                        () -> Matrices.transposeMultiply(Matrices.columnSums(d.dZ), Matrices.columnSums(d.x)))
                .mistake(
                        "dw-sum-not-product",
                        "adds up dZ + x. Multiply the two for each example, and then add up over the examples.",
                        this::sums)
                .mistake(
                        "upstream-ignored",
                        "is the result for a dZ of ones. Multiply by dZ.",
                        () -> DenseCase.dW(d.x, Matrices.map(d.dZ, v -> 1)))
                .mistake(
                        "dw-x-ignored",
                        "is the result for an x of ones. The gradient of W must contain the input: dZᵀX.",
                        () -> DenseCase.dW(Matrices.map(d.x, v -> 1), d.dZ))
                .mistake("upstream-cut", CUT, () -> DenseCase.dW(d.x, positive))
                .mistake(
                        "gradient-is-step",
                        "is W minus its gradient. backward must compute only the gradient: the optimizer makes the step.",
                        () -> Matrices.subtract(d.w, d.dW()))
                .ratio(
                        "loss-factor-again",
                        2.0 / d.n,
                        "is multiplied by 2/N once more. The 2/N of the loss is in dZ already, so use dZ as it is.")
                // The batch size first: where sizes are the same, it is the most likely one.
                .ratio(
                        "dw-averaged",
                        1.0 / d.n,
                        MEAN.formatted(d.n)
                                + "The mean over the batch is in dZ already, so only sum over the examples here.")
                .ratio("dw-averaged", 1.0 / d.w.length, averaged("outputs", d.w.length))
                .ratio("dw-averaged", 1.0 / d.w[0].length, averaged("inputs", d.w[0].length));
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
        String bias = "is %s, as if it were dW. b is only added, so x plays no part: sum dZ itself.";
        return d.c.expect("db", d.db())
                .ratio(
                        "db-averaged",
                        1.0 / d.n,
                        MEAN.formatted(d.n) + "The mean over the batch is in dZ already, so only sum its rows here.")
                .mistake(
                        "db-one-number",
                        "has the sum of all of dZ in each entry. Each output must have its own sum.",
                        () -> Matrices.map(d.db(), v -> total(d.dZ)))
                .mistake(
                        "db-wrong-axis",
                        "sums the rows of dZ, over the outputs. Sum over the examples: down the columns.",
                        () -> Matrices.columnSums(Matrices.transpose(firstRows(d.dZ, d.w.length))))
                .mistake(
                        "db-last-example",
                        "is the last row of dZ. Every example must add its part: is = used instead of +=, or is a new db made for each example?",
                        () -> last(d.dZ))
                .mistake(
                        "db-first-example",
                        "is the first row of dZ. Every example of the batch must add its part.",
                        () -> first(d.dZ))
                .mistake(
                        "db-last-example-left-out",
                        "leaves out the last row of dZ: the loop over the batch ends one too early.",
                        () -> Matrices.columnSums(butLast(d.dZ)))
                .mistake(
                        "db-first-example-left-out",
                        "leaves out the first row of dZ: the loop over the batch starts at 1, but the first row is row 0.",
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
                        "has b added to it. The gradient is only the sum of the rows of dZ.",
                        () -> Matrices.add(d.db(), d.b))
                .mistake(
                        "gradient-is-step",
                        "is b minus its gradient. backward must compute only the gradient: the optimizer makes the step.",
                        () -> Matrices.subtract(d.b, d.db()))
                .mistake(
                        "db-squares",
                        "is the sum of the squares of dZ. Sum dZ as it is.",
                        () -> Matrices.columnSums(Matrices.hadamard(d.dZ, d.dZ)))
                .mistake(
                        "db-magnitudes",
                        "is the sum of |dZ|. Sum dZ with its signs.",
                        () -> Matrices.columnSums(Matrices.map(d.dZ, Math::abs)))
                .mistake("upstream-cut", CUT, () -> Matrices.columnSums(positive))
                .mistake(
                        "upstream-ignored",
                        "counts the examples: it is the result for a dZ of ones. Sum the rows of dZ.",
                        () -> Matrices.map(d.db(), v -> d.n))
                .ratio(
                        "loss-factor-again",
                        2.0 / d.n,
                        "is multiplied by 2/N once more. The 2/N of the loss is in dZ already, so use dZ as it is.")
                .ratio("db-averaged", 1.0 / d.w.length, averaged("outputs", d.w.length))
                .ratio("db-sign", -1, "has the wrong sign: b is added in z = XWᵀ + b, so ∂z/∂b = 1.");
    }

    Comparison dX() {
        int outputs = d.w.length;
        return d.c.expect("dX", d.dX())
                .mistake(
                        "dx-w-transposed",
                        "is dZ Wᵀ. Forward multiplies by Wᵀ, but the way back must multiply by W itself.",
                        () -> Matrices.multiplyTransposed(d.dZ, d.w))
                .mistake("dx-is-upstream", "is dZ itself. Multiply it by the W of this layer: dZ W.", () -> d.dZ)
                .mistake(
                        "dx-upstream-ignored",
                        "is the result for a dZ of ones. Multiply by dZ.",
                        () -> Matrices.multiply(Matrices.map(d.dZ, v -> 1), d.w))
                .mistake(
                        "dx-w-ignored",
                        "is the result for a W of ones. The gradient of x must contain the weights: dZ W.",
                        () -> Matrices.multiply(d.dZ, Matrices.map(d.w, v -> 1)))
                .mistake(
                        "dx-of-dw",
                        "uses dW. The gradient of x must contain the weights themselves: dZ W.",
                        () -> Matrices.multiply(d.dZ, d.dW()))
                .mistake(
                        "dx-is-dw",
                        "is dW, which belongs in setGradient. Return dX = dZ W, a row for each example.",
                        d::dW)
                .mistake("dx-is-x", "is x, the input of forward. Return its gradient, dX = dZ W.", () -> d.x)
                .mistake(
                        "dx-last-output-only",
                        "is the part of the last output only. Every output must add its part: is = used instead of +=, or is a new dX made for each output?",
                        () -> Matrices.multiply(columns(d.dZ, outputs - 1, outputs), last(d.w)))
                .mistake(
                        "dx-first-output-only",
                        "is the part of the first output only. Every output must add its part.",
                        () -> Matrices.multiply(columns(d.dZ, 0, 1), first(d.w)))
                .mistake(
                        "dx-last-output-left-out",
                        "leaves out the part of the last output: the loop over the outputs ends one too early.",
                        () -> Matrices.multiply(d.dZ, butLast(d.w)))
                .mistake(
                        "dx-first-output-left-out",
                        "leaves out the part of the first output: the loop over the outputs starts at 1, but the first is output 0.",
                        () -> Matrices.multiply(d.dZ, butFirst(d.w)))
                .mistake("upstream-cut", CUT, () -> Matrices.multiply(positive, d.w))
                .mistake(
                        "dx-masked",
                        "is 0 where x is not positive. That is what a ReLU does: a dense layer must pass everything on.",
                        () -> Matrices.hadamard(d.dX(), Matrices.map(d.x, v -> v > 0 ? 1 : 0)))
                .mistake(
                        "dx-times-x",
                        "is multiplied by x. The gradient of x must contain only the weights: dZ W.",
                        () -> Matrices.hadamard(d.dX(), d.x))
                .mistake(
                        "dx-cut",
                        "is cut off at 0. That is what a ReLU does: a dense layer must pass everything on.",
                        () -> Matrices.map(d.dX(), v -> Math.max(0, v)))
                .ratio(
                        "loss-factor-again",
                        2.0 / d.n,
                        "is multiplied by 2/N once more. The 2/N of the loss is in dZ already, so use dZ as it is.")
                .ratio(
                        "dx-averaged",
                        1.0 / d.n,
                        MEAN.formatted(d.n) + "Each example has its own gradient, so do not average here.")
                .ratio("dx-averaged", 1.0 / outputs, averaged("outputs", outputs))
                .ratio("dx-averaged", 1.0 / d.w[0].length, averaged("inputs", d.w[0].length));
    }

    private static String averaged(String what, int size) {
        return "is exactly 1/%1$d of the right one, and %1$d is the number of %2$s. Do not average here."
                .formatted(size, what);
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

    /** The array with zeros in one row. */
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
