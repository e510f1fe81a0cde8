package chainrule.tensor.vector;

import chainrule.tensor.kernel.Transposed;
import chainrule.tensor.kernel.Transposes;

/**
 * C = AB, AᵀB or ABᵀ, one {@link Tile} of C after another, with {@link ColumnPanels} of B.
 *
 * <p>Each entry is summed over k in ascending order from 0, with one fused multiply-add for each term. The lanes of a
 * vector are neighbouring entries, and no two share a sum, so the bits do not depend on the number of lanes.
 */
final class VectorProducts {

    private static final ThreadLocal<VectorProducts> OWN = ThreadLocal.withInitial(VectorProducts::new);

    private final ColumnPanels panels = new ColumnPanels();

    /** Takes the place of a tile of C that reaches beyond the edge of C. */
    private final double[][] edge = new double[Tile.ROWS][Tile.WIDTH];

    private double[][] columns = {};

    private VectorProducts() {}

    /** The arrays of this thread. */
    static VectorProducts own() {
        return OWN.get();
    }

    /** Computes rows top … bottom − 1 and columns left … right − 1. */
    void multiply(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right) {
        int depth = transposed.depth(a);
        // Parts of about equal size: a short one at the end would be slow.
        int parts = (depth + ColumnPanels.DEPTH - 1) / ColumnPanels.DEPTH;
        for (int part = 0; part < parts; part++) {
            int start = (int) ((long) depth * part / parts);
            int end = (int) ((long) depth * (part + 1) / parts);
            if (transposed == Transposed.LEFT) {
                takeColumns(a, start, end, top, bottom);
            }
            for (int column = left; column < right; column += ColumnPanels.COLUMNS) {
                int last = Math.min(column + ColumnPanels.COLUMNS, right);
                panels.take(b, transposed, start, end, column, last);
                if (transposed == Transposed.LEFT) {
                    multiply(columns, top, 0, end - start, start == 0, c, top, bottom, column, last);
                } else {
                    multiply(a, 0, start, end, start == 0, c, top, bottom, column, last);
                }
            }
        }
    }

    /** Copies the entries of A that the given rows of C need, as rows. */
    private void takeColumns(double[][] a, int start, int end, int top, int bottom) {
        if (columns.length < bottom - top) {
            columns = new double[bottom - top][ColumnPanels.DEPTH];
        }
        Transposes.transpose(a, start, end, top, bottom, columns, 0);
    }

    /** Adds the terms of the panels; row i of C uses entries start … end − 1 of row i − skipped of A. */
    private void multiply(
            double[][] a,
            int skipped,
            int start,
            int end,
            boolean first,
            double[][] c,
            int top,
            int bottom,
            int left,
            int right) {
        for (int column = left; column < right; column += Tile.WIDTH) {
            int width = Math.min(Tile.WIDTH, right - column);
            int place = ColumnPanels.place(column - left);
            for (int i = top; i < bottom; i += Tile.ROWS) {
                int rows = Math.min(Tile.ROWS, bottom - i);
                // Where no row is left, the last one stands in for it.
                double[] a0 = a[i - skipped];
                double[] a1 = a[Math.min(i + 1, bottom - 1) - skipped];
                double[] a2 = a[Math.min(i + 2, bottom - 1) - skipped];
                if (width == Tile.WIDTH && rows == Tile.ROWS) {
                    Tile.add(a0, a1, a2, start, end, panels.numbers, place, first, c, i, column);
                } else {
                    copy(c, i, column, edge, 0, 0, rows, width);
                    Tile.add(a0, a1, a2, start, end, panels.numbers, place, first, edge, 0, 0);
                    copy(edge, 0, 0, c, i, column, rows, width);
                }
            }
        }
    }

    private static void copy(
            double[][] from, int i, int column, double[][] into, int row, int place, int rows, int width) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from[i + r], column, into[row + r], place, width);
        }
    }
}
