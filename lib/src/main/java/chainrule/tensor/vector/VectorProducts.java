package chainrule.tensor.vector;

import chainrule.tensor.kernel.Transposes;

/**
 * C = AB or AᵀB, one {@link Tile} of C after another, with a panel of B: as many columns as a tile has, copied side by
 * side into the first cache.
 *
 * <p>Each entry is summed over k in ascending order from 0, with one fused multiply-add for each term. The lanes of a
 * vector are neighbouring entries, and no two share a sum, so the bits do not depend on the number of lanes.
 */
final class VectorProducts {

    /** Rows of B that are used at once; a panel of them fits into the first cache, beside the rows of A. */
    private static final int DEPTH = 256;

    private static final ThreadLocal<VectorProducts> OWN = ThreadLocal.withInitial(VectorProducts::new);

    private final double[] panel = new double[DEPTH * Tile.WIDTH];

    /** Takes the place of a tile of C that reaches beyond the edge of C. */
    private final double[][] edge = new double[Tile.ROWS][Tile.WIDTH];

    private double[][] columns = {};

    private VectorProducts() {}

    /** The arrays of this thread. */
    static VectorProducts own() {
        return OWN.get();
    }

    /** Computes rows from … to − 1. */
    void multiply(double[][] a, boolean transposed, double[][] b, double[][] c, int from, int to) {
        // Parts of about equal size: a short one at the end would be slow.
        int parts = (b.length + DEPTH - 1) / DEPTH;
        for (int part = 0; part < parts; part++) {
            int start = b.length * part / parts;
            int end = b.length * (part + 1) / parts;
            if (transposed) {
                takeColumns(a, start, end, from, to);
                multiply(columns, from, 0, end - start, b, start, c, from, to);
            } else {
                multiply(a, 0, start, end, b, start, c, from, to);
            }
        }
    }

    /** Copies the entries of A that the given rows of C need, as rows. */
    private void takeColumns(double[][] a, int start, int end, int from, int to) {
        if (columns.length < to - from) {
            columns = new double[to - from][DEPTH];
        }
        Transposes.transpose(a, start, end, from, to, columns);
    }

    /** Adds the terms of some rows of B; row i of C uses entries left … right − 1 of row i − skipped of A. */
    private void multiply(
            double[][] a, int skipped, int left, int right, double[][] b, int start, double[][] c, int from, int to) {
        int n = c[0].length;
        for (int column = 0; column < n; column += Tile.WIDTH) {
            int width = Math.min(Tile.WIDTH, n - column);
            takePanel(b, start, start + right - left, column, width);
            for (int i = from; i < to; i += Tile.ROWS) {
                int rows = Math.min(Tile.ROWS, to - i);
                // Where no row is left, the last one stands in for it.
                double[] a0 = a[i - skipped];
                double[] a1 = a[Math.min(i + 1, to - 1) - skipped];
                double[] a2 = a[Math.min(i + 2, to - 1) - skipped];
                if (width == Tile.WIDTH && rows == Tile.ROWS) {
                    Tile.add(a0, a1, a2, left, right, panel, start == 0, c, i, column);
                } else {
                    copy(c, i, column, edge, 0, 0, rows, width);
                    Tile.add(a0, a1, a2, left, right, panel, start == 0, edge, 0, 0);
                    copy(edge, 0, 0, c, i, column, rows, width);
                }
            }
        }
    }

    /** Copies the given columns of some rows of B. */
    private void takePanel(double[][] b, int start, int end, int column, int width) {
        if (width == Tile.WIDTH) {
            Tile.pack(b, start, end, column, panel);
            return;
        }
        for (int k = start, p = 0; k < end; k++, p += Tile.WIDTH) {
            System.arraycopy(b[k], column, panel, p, width);
        }
    }

    private static void copy(
            double[][] from, int i, int column, double[][] into, int row, int place, int rows, int width) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from[i + r], column, into[row + r], place, width);
        }
    }
}
