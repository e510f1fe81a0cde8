package chainrule.tensor.kernel;

/** Aᵀ in strips of columns, so that the lines written stay in the cache until they are full. */
public final class Transposes {

    private static final int STRIP = 64;

    private Transposes() {}

    /** All of Aᵀ; shapes are checked before. */
    public static void transpose(double[][] a, double[][] into) {
        int columns = a[0].length;
        for (int left = 0; left < columns; left += STRIP) {
            int right = Math.min(left + STRIP, columns);
            int i = 0;
            for (; i + 4 <= a.length; i += 4) {
                fourRows(a[i], a[i + 1], a[i + 2], a[i + 3], left, right, i, into);
            }
            for (; i < a.length; i++) {
                oneRow(a[i], left, right, i, into);
            }
        }
    }

    private static void fourRows(
            double[] a0, double[] a1, double[] a2, double[] a3, int left, int right, int i, double[][] into) {
        for (int j = left; j < right; j++) {
            double[] row = into[j];
            row[i] = a0[j];
            row[i + 1] = a1[j];
            row[i + 2] = a2[j];
            row[i + 3] = a3[j];
        }
    }

    private static void oneRow(double[] a, int left, int right, int i, double[][] into) {
        for (int j = left; j < right; j++) {
            into[j][i] = a[j];
        }
    }

    /** Entries of some rows and columns of A, the first of them at into[0][0]. */
    static void transpose(double[][] a, int top, int bottom, int left, int right, double[][] into) {
        for (int i = top; i < bottom; i++) {
            double[] row = a[i];
            for (int j = left; j < right; j++) {
                into[j - left][i - top] = row[j];
            }
        }
    }
}
