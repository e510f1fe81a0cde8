package chainrule.exercises.forwardpropagation;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Z = XWᵀ + b, and what is mistaken for it. */
public final class DenseFormula {

    private DenseFormula() {}

    /** Batch × in, out × in and 1 × out → batch × out. */
    public static double[][] of(double[][] x, double[][] w, double[][] b) {
        return Matrices.addRow(Matrices.multiplyTransposed(x, w), b);
    }

    /**
     * Adds the mistakes of one layer.
     *
     * @param x as messages write the layer's input, such as {@code X}; likewise {@code wName} and {@code bName}
     */
    public static Comparison mistakes(
            Comparison comparison, String xName, double[][] x, String wName, double[][] w, String bName, double[][] b) {
        double[][] product = Matrices.multiplyTransposed(x, w);
        return comparison
                .mistake(
                        "w-not-transposed",
                        "is %1$s%2$s + %3$s. %2$s is out × in, so that each row is one neuron's weights: %1$s%2$sᵀ."
                                .formatted(xName, wName, bName),
                        () -> Matrices.addRow(Matrices.multiply(x, w), b))
                .mistake(
                        "product-wrong-way-round",
                        "is %2$s%1$s + %3$s. Examples are rows, so %1$s comes first: %1$s%2$sᵀ."
                                .formatted(xName, wName, bName),
                        () -> Matrices.addRow(Matrices.multiply(w, x), b))
                .mistake(
                        "bias-forgotten",
                        "is %s%sᵀ alone: %s is missing. It is added to every row.".formatted(xName, wName, bName),
                        () -> product)
                .mistake(
                        "bias-first-row-only",
                        "has %s in its first row alone. It is added to every row, for each example.".formatted(bName),
                        () -> firstRowOnly(product, b))
                .mistake(
                        "bias-per-input",
                        "has %s in it %d times, once for each input. It is added once, after the loop over the inputs."
                                .formatted(bName, x[0].length),
                        () -> Matrices.addRow(product, Matrices.scale(x[0].length, b)))
                .mistake(
                        "bias-subtracted",
                        "has %s subtracted. It is added, whatever its sign.".formatted(bName),
                        () -> Matrices.addRow(product, Matrices.scale(-1, b)))
                .mistake(
                        "bias-per-example",
                        "has the bias of its row's number added, %1$s[0][i]. A bias belongs to a neuron, a column: %1$s[0][j]."
                                .formatted(bName),
                        () -> Matrices.transpose(Matrices.addRow(Matrices.transpose(product), b)))
                .mistake(
                        "bias-of-first-neuron",
                        "has %s[0][0] added everywhere. Each neuron, a column, has a bias of its own.".formatted(bName),
                        () -> Matrices.map(product, v -> v + b[0][0]))
                .mistake(
                        "last-input-only",
                        "has only the last input in it: = forgets the sum so far. Add to it with +=.",
                        () -> of(lastColumn(x), lastColumn(w), b))
                .mistake(
                        "first-input-left-out",
                        "lacks the first input. Indices start at 0 in Java.",
                        () -> Matrices.subtract(of(x, w, b), Matrices.multiplyTransposed(column(x, 0), column(w, 0))))
                .mistake(
                        "last-input-left-out",
                        "lacks the last input: the loop ends one too early.",
                        () -> Matrices.subtract(of(x, w, b), Matrices.multiplyTransposed(lastColumn(x), lastColumn(w))))
                .mistake(
                        "sum-carried",
                        "goes on adding from entry to entry: the sum must start at 0 for each entry.",
                        () -> carried(x, w, b))
                .mistake(
                        "averaged",
                        "is divided by the number of inputs. A weighted sum is no mean.",
                        () -> Matrices.addRow(Matrices.scale(1.0 / x[0].length, product), b));
    }

    private static double[][] firstRowOnly(double[][] product, double[][] b) {
        double[][] z = Matrices.copy(product);
        z[0] = Matrices.addRow(new double[][] {z[0]}, b)[0];
        return z;
    }

    private static double[][] lastColumn(double[][] a) {
        return column(a, a[0].length - 1);
    }

    private static double[][] column(double[][] a, int j) {
        return Arrays.stream(a).map(row -> new double[] {row[j]}).toArray(double[][]::new);
    }

    private static double[][] carried(double[][] x, double[][] w, double[][] b) {
        double[][] z = Matrices.multiplyTransposed(x, w);
        double sum = 0;
        for (double[] row : z) {
            for (int j = 0; j < row.length; j++) {
                sum += row[j];
                row[j] = sum + b[0][j];
            }
        }
        return z;
    }
}
