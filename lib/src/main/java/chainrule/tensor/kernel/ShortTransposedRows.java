package chainrule.tensor.kernel;

import java.util.Arrays;

/** C = AᵀB, computed as in {@link ShortRows}; A is read down its columns, a few of them at once. */
final class ShortTransposedRows {

    private ShortTransposedRows() {}

    /** Computes rows from … to − 1 of C. */
    static void multiply(double[][] a, double[][] b, double[][] c, int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(c[i], 0);
        }
        for (int start = 0; start < b.length; start += Blocks.DEPTH) {
            int end = Math.min(start + Blocks.DEPTH, b.length);
            int i = from;
            for (; i + 4 <= to; i += 4) {
                fourRows(a, i, b, start, end, c[i], c[i + 1], c[i + 2], c[i + 3]);
            }
            for (; i < to; i++) {
                oneRow(a, i, b, start, end, c[i]);
            }
        }
    }

    private static void fourRows(
            double[][] a, int i, double[][] b, int start, int end, double[] c0, double[] c1, double[] c2, double[] c3) {
        int k = start;
        for (; k + 2 <= end; k += 2) {
            double[] p = a[k];
            double[] q = a[k + 1];
            Kernels.fourByTwo(
                    c0.length, c0, c1, c2, c3, b[k], b[k + 1], p[i], q[i], p[i + 1], q[i + 1], p[i + 2], q[i + 2],
                    p[i + 3], q[i + 3]);
        }
        if (k < end) {
            double[] p = a[k];
            Kernels.fourByOne(c0.length, c0, c1, c2, c3, b[k], p[i], p[i + 1], p[i + 2], p[i + 3]);
        }
    }

    private static void oneRow(double[][] a, int i, double[][] b, int start, int end, double[] c) {
        int k = start;
        for (; k + 2 <= end; k += 2) {
            double[] p = a[k];
            double[] q = a[k + 1];
            Kernels.oneByTwo(c.length, c, b[k], b[k + 1], p[i], q[i]);
        }
        if (k < end) {
            double[] p = a[k];
            Kernels.oneByOne(c.length, c, b[k], p[i]);
        }
    }
}
