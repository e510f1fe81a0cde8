package chainrule.tensor.kernel;

/** Aᵀ, or the transpose of a part of A. */
public final class Transposes {

    /** So many columns keep the cache lines that are written in the cache until they are full. */
    private static final int STRIP = 64;

    private Transposes() {}

    /** Transposes all of A; the caller has checked the shapes. */
    public static void transpose(double[][] a, double[][] into) {
        int columns = a[0].length;
        for (int left = 0; left < columns; left += STRIP) {
            transpose(a, 0, a.length, left, Math.min(left + STRIP, columns), into, left);
        }
    }

    /**
     * Transposes rows top … bottom − 1 and some columns of A, four rows at once.
     *
     * @param row where column {@code left} goes: to this row of {@code into}, from its beginning
     */
    public static void transpose(double[][] a, int top, int bottom, int left, int right, double[][] into, int row) {
        int i = top;
        for (; i + 4 <= bottom; i += 4) {
            fourRows(a[i], a[i + 1], a[i + 2], a[i + 3], left, right, i - top, into, row);
        }
        for (; i < bottom; i++) {
            oneRow(a[i], left, right, i - top, into, row);
        }
    }

    private static void fourRows(
            double[] a0, double[] a1, double[] a2, double[] a3, int left, int right, int i, double[][] into, int row) {
        for (int j = left; j < right; j++) {
            double[] t = into[j - left + row];
            t[i] = a0[j];
            t[i + 1] = a1[j];
            t[i + 2] = a2[j];
            t[i + 3] = a3[j];
        }
    }

    private static void oneRow(double[] a, int left, int right, int i, double[][] into, int row) {
        for (int j = left; j < right; j++) {
            into[j - left + row][i] = a[j];
        }
    }

    /** Transposes rows top … bottom − 1 and up to three columns of A, the first of which goes to into[0]. */
    static void transposeColumns(double[][] a, int top, int bottom, int left, int right, double[][] into) {
        if (right - left == 3) {
            threeColumns(a, top, bottom, left, into[0], into[1], into[2]);
            return;
        }
        for (int j = left; j < right; j++) {
            oneColumn(a, top, bottom, j, into[j - left]);
        }
    }

    private static void threeColumns(double[][] a, int top, int bottom, int j, double[] t0, double[] t1, double[] t2) {
        for (int i = top; i < bottom; i++) {
            double[] row = a[i];
            t0[i - top] = row[j];
            t1[i - top] = row[j + 1];
            t2[i - top] = row[j + 2];
        }
    }

    private static void oneColumn(double[][] a, int top, int bottom, int j, double[] into) {
        for (int i = top; i < bottom; i++) {
            into[i - top] = a[i][j];
        }
    }
}
