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

    /** @throws IllegalArgumentException if x of the data set has missing values */
    static void requireValues(Dataset data) {
        double[][] x = data.sharedX();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                if (Double.isNaN(x[i][j])) {
                    throw new IllegalArgumentException(
                            "%s has missing values, the first in row %d, column '%s': fill them in, for example with split.filledByMean()"
                                    .formatted(
                                            data.name(), i, data.featureNames().get(j)));
                }
            }
        }
    }

    /** @throws IndexOutOfBoundsException if the data set does not have one of these rows */
    static void requireRows(Dataset data, int[] indices) {
        for (int i : indices) {
            if (i < 0 || i >= data.size()) {
                throw new IndexOutOfBoundsException("%s has no row %d: its %d rows are counted from 0 to %d"
                        .formatted(data.name(), i, data.size(), data.size() - 1));
            }
        }
    }

    /** @throws IllegalArgumentException if there are no labels, or fewer than two class names */
    static void requireLabels(int[] labels, String[] classNames) {
        if (labels == null || classNames.length < 2) {
            throw new IllegalArgumentException(
                    "classification(x, labels, …) expects a class number for each example, and then the name of each class, such as \"no\", \"yes\"; got %s"
                            .formatted(
                                    labels == null
                                            ? "null for the labels"
                                            : classNames.length == 0 ? "no names" : "only '" + classNames[0] + "'"));
        }
    }

    /** The rows with the given numbers, in this order; shared, not copied. */
    static double[][] take(double[][] rows, int[] indices) {
        return Arrays.stream(indices).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }
}
