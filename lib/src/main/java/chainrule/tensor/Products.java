package chainrule.tensor;

import java.util.Arrays;

/**
 * The one class behind every matrix product; shapes are checked before.
 *
 * <p>Each entry is summed over k in ascending order from 0, one {@link Math#fma} a term, whatever the blocking: so the
 * bits are those of three plain loops. Rows of a result are independent, so any range of them can be asked for.
 */
final class Products {

    /** Rows of B that are kept in the cache while all rows of C go past. */
    private static final int DEPTH = 64;

    private Products() {}

    /** Rows from … to − 1 of C = AB. */
    static void multiply(double[][] a, double[][] b, double[][] c, int from, int to) {
        int n = b[0].length;
        clear(c, from, to);
        for (int start = 0; start < b.length; start += DEPTH) {
            int end = Math.min(start + DEPTH, b.length);
            int i = from;
            for (; i + 4 <= to; i += 4) {
                double[] a0 = a[i];
                double[] a1 = a[i + 1];
                double[] a2 = a[i + 2];
                double[] a3 = a[i + 3];
                int k = start;
                for (; k + 2 <= end; k += 2) {
                    Kernels.fourByTwo(
                            n, c[i], c[i + 1], c[i + 2], c[i + 3], b[k], b[k + 1], a0[k], a0[k + 1], a1[k], a1[k + 1],
                            a2[k], a2[k + 1], a3[k], a3[k + 1]);
                }
                if (k < end) {
                    Kernels.fourByOne(n, c[i], c[i + 1], c[i + 2], c[i + 3], b[k], a0[k], a1[k], a2[k], a3[k]);
                }
            }
            for (; i < to; i++) {
                double[] row = a[i];
                int k = start;
                for (; k + 2 <= end; k += 2) {
                    Kernels.oneByTwo(n, c[i], b[k], b[k + 1], row[k], row[k + 1]);
                }
                if (k < end) {
                    Kernels.oneByOne(n, c[i], b[k], row[k]);
                }
            }
        }
    }

    /** Rows from … to − 1 of C = AᵀB. */
    static void transposeMultiply(double[][] a, double[][] b, double[][] c, int from, int to) {
        int n = b[0].length;
        clear(c, from, to);
        for (int start = 0; start < b.length; start += DEPTH) {
            int end = Math.min(start + DEPTH, b.length);
            int i = from;
            for (; i + 4 <= to; i += 4) {
                int k = start;
                for (; k + 2 <= end; k += 2) {
                    double[] a0 = a[k];
                    double[] a1 = a[k + 1];
                    Kernels.fourByTwo(
                            n, c[i], c[i + 1], c[i + 2], c[i + 3], b[k], b[k + 1], a0[i], a1[i], a0[i + 1], a1[i + 1],
                            a0[i + 2], a1[i + 2], a0[i + 3], a1[i + 3]);
                }
                if (k < end) {
                    double[] row = a[k];
                    Kernels.fourByOne(
                            n, c[i], c[i + 1], c[i + 2], c[i + 3], b[k], row[i], row[i + 1], row[i + 2], row[i + 3]);
                }
            }
            for (; i < to; i++) {
                int k = start;
                for (; k + 2 <= end; k += 2) {
                    Kernels.oneByTwo(n, c[i], b[k], b[k + 1], a[k][i], a[k + 1][i]);
                }
                if (k < end) {
                    Kernels.oneByOne(n, c[i], b[k], a[k][i]);
                }
            }
        }
    }

    private static void clear(double[][] c, int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(c[i], 0);
        }
    }
}
