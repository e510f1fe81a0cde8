package chainrule.data;

import chainrule.tensor.Matrices;
import java.util.Arrays;

/** The rows of x or y, one for each example. */
final class ExampleRows {

    private ExampleRows() {}

    /** @throws IllegalArgumentException if an array is ragged, or holds NaN or an infinite number */
    static void requireFinite(String symbol, double[][] a) {
        Matrices.requireRectangular(symbol, a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (!Double.isFinite(a[i][j])) {
                    throw new IllegalArgumentException("%s must hold finite numbers, got %s in row %d, column %d"
                            .formatted(symbol, a[i][j], i, j));
                }
            }
        }
    }

    /** The rows with these numbers, in this order; shared, not copied. */
    static double[][] take(double[][] rows, int[] indices) {
        return Arrays.stream(indices).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }
}
