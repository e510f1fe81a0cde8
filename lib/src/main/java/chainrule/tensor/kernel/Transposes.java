package chainrule.tensor.kernel;

/** Aᵀ in strips of columns, which keep the cache lines that are written in the cache until they are full. */
public final class Transposes {

    private static final int STRIP = 64;

    private Transposes() {}

    /** Transposes all of A; the caller has checked the shapes. */
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

    /** Transposes some rows and columns of A, the first of which goes to into[0][0], three columns at once. */
    public static void transpose(double[][] a, int top, int bottom, int left, int right, double[][] into) {
        int j = left;
        for (; j + 3 <= right; j += 3) {
            threeColumns(a, top, bottom, j, into[j - left], into[j - left + 1], into[j - left + 2]);
        }
        for (; j < right; j++) {
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
