package chainrule.tensor.vector;

import chainrule.tensor.kernel.Transposed;

/**
 * Some columns of B, copied in the order in which {@link Tile} reads them.
 *
 * <p>A panel has as many columns as a tile, and at most {@link #DEPTH} rows. Its numbers lie one after the other: the
 * columns of its first row, then those of the next. With three columns instead of {@link Tile#WIDTH}, B = (1 2 3 4 5 6;
 * 7 8 9 10 11 12) becomes the panels 1 2 3 7 8 9 and 4 5 6 10 11 12.
 *
 * <p>One panel stays in the first cache while all rows of C are computed. Four are copied at once, because a processor
 * fetches a long stretch of a row of B much faster than twelve numbers.
 */
final class ColumnPanels {

    /** So many rows of a panel fill three quarters of a first cache of 32 KB; rows of A take the rest. */
    static final int DEPTH = 24 * 1024 / Double.BYTES / Tile.WIDTH;

    /** The columns of four panels. */
    static final int COLUMNS = 4 * Tile.WIDTH;

    private static final int SIZE = DEPTH * Tile.WIDTH;

    final double[] numbers = new double[DEPTH * COLUMNS];

    /** Where the panel begins that has the given column, counted from the first column that was taken. */
    static int place(int column) {
        return column / Tile.WIDTH * SIZE;
    }

    /**
     * Copies rows start … end − 1 and columns left … right − 1 of B.
     *
     * @param transposed if it is {@code RIGHT}, b holds Bᵀ: each of its rows is a column of B
     */
    void take(double[][] b, Transposed transposed, int start, int end, int left, int right) {
        if (transposed != Transposed.RIGHT) {
            takeColumns(b, start, end, left, right);
            return;
        }
        for (int column = left; column < right; column += Tile.WIDTH) {
            takeRows(b, start, end, column, Math.min(Tile.WIDTH, right - column), place(column - left));
        }
    }

    private void takeColumns(double[][] b, int start, int end, int left, int right) {
        for (int k = start; k < end; k++) {
            double[] row = b[k];
            int place = (k - start) * Tile.WIDTH;
            int column = left;
            for (; column + Tile.WIDTH <= right; column += Tile.WIDTH, place += SIZE) {
                Tile.copy(row, column, numbers, place);
            }
            if (column < right) {
                System.arraycopy(row, column, numbers, place, right - column);
            }
        }
    }

    private void takeRows(double[][] b, int start, int end, int column, int width, int place) {
        int j = 0;
        for (; j + 3 <= width; j += 3) {
            threeRows(b[column + j], b[column + j + 1], b[column + j + 2], start, end, numbers, place + j);
        }
        for (; j < width; j++) {
            oneRow(b[column + j], start, end, numbers, place + j);
        }
    }

    private static void threeRows(
            double[] b0, double[] b1, double[] b2, int start, int end, double[] panel, int place) {
        for (int k = start, p = place; k < end; k++, p += Tile.WIDTH) {
            panel[p] = b0[k];
            panel[p + 1] = b1[k];
            panel[p + 2] = b2[k];
        }
    }

    private static void oneRow(double[] b, int start, int end, double[] panel, int place) {
        for (int k = start, p = place; k < end; k++, p += Tile.WIDTH) {
            panel[p] = b[k];
        }
    }
}
