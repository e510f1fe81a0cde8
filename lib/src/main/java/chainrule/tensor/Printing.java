package chainrule.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A {@code double[][]} as text: its shape, then its rows, in columns that line up. */
final class Printing {

    /** At most this many rows or columns are printed; if there are more, only the first and the last. */
    private static final int SHOWN = 10;

    private static final int FIRST = 6;
    private static final int LAST = 3;

    private Printing() {}

    static String format(double[][] a) {
        String shape = Shapes.words(a);
        if (Shapes.columns(a) < 0) {
            return shape;
        }
        int[] rows = shown(a.length);
        int[] columns = shown(a[0].length);
        String pattern = pattern(a, rows, columns);
        String[][] cells = new String[rows.length][columns.length];
        int width = 1;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                cells[i][j] = cell(a, rows[i], columns[j], pattern);
                width = Math.max(width, cells[i][j].length());
            }
        }
        StringBuilder text = new StringBuilder(shape);
        for (String[] row : cells) {
            text.append("\n[");
            for (String cell : row) {
                text.append(' ').append(" ".repeat(width - cell.length())).append(cell);
            }
            text.append(" ]");
        }
        return text.toString();
    }

    /** The indices that are printed; −1 stands for those left out. */
    private static int[] shown(int length) {
        int[] indices = new int[Math.min(length, SHOWN)];
        Arrays.setAll(indices, i -> i);
        if (length > SHOWN) {
            indices[FIRST] = -1;
            for (int i = 1; i <= LAST; i++) {
                indices[SHOWN - i] = length - i;
            }
        }
        return indices;
    }

    private static String cell(double[][] a, int row, int column, String pattern) {
        if (column < 0) {
            return "…";
        }
        if (row < 0) {
            return "⋮";
        }
        double value = a[row][column] + 0.0; // −0.0 is an ordinary 0 to a reader
        return Double.isFinite(value) ? String.format(Locale.ROOT, pattern, value) : Double.toString(value);
    }

    /** Chooses whole numbers, four decimals if they say enough, or powers of ten. */
    private static String pattern(double[][] a, int[] rows, int[] columns) {
        double[] finite = Arrays.stream(rows)
                .filter(i -> i >= 0)
                .mapToObj(i -> a[i])
                .flatMapToDouble(
                        row -> Arrays.stream(columns).filter(j -> j >= 0).mapToDouble(j -> row[j]))
                .filter(Double::isFinite)
                .toArray();
        double largest = DoubleStream.of(finite).map(Math::abs).max().orElse(0);
        if (largest < 1e6 && DoubleStream.of(finite).allMatch(v -> v == Math.rint(v))) {
            return "%.0f";
        }
        return largest >= 1e-2 && largest < 1e5 ? "%.4f" : "%.3e";
    }
}
