package chainrule.tensor.kernel;

import java.util.Arrays;

/** C = AB for short rows of C, four of them at a time. */
final class ShortRows {

    private ShortRows() {}

    /** Computes rows from … to − 1 of C. */
    static void multiply(double[][] a, double[][] b, double[][] c, int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(c[i], 0);
        }
        for (int start = 0; start < b.length; start += Blocks.DEPTH) {
            int end = Math.min(start + Blocks.DEPTH, b.length);
            int i = from;
            for (; i + 4 <= to; i += 4) {
                fourRows(a[i], a[i + 1], a[i + 2], a[i + 3], b, start, end, c[i], c[i + 1], c[i + 2], c[i + 3]);
            }
            for (; i < to; i++) {
                oneRow(a[i], b, start, end, c[i]);
            }
        }
    }

    private static void fourRows(
            double[] a0,
            double[] a1,
            double[] a2,
            double[] a3,
            double[][] b,
            int start,
            int end,
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3) {
        int k = start;
        for (; k + 2 <= end; k += 2) {
            Kernels.fourByTwo(
                    c0.length, c0, c1, c2, c3, b[k], b[k + 1], a0[k], a0[k + 1], a1[k], a1[k + 1], a2[k], a2[k + 1],
                    a3[k], a3[k + 1]);
        }
        if (k < end) {
            Kernels.fourByOne(c0.length, c0, c1, c2, c3, b[k], a0[k], a1[k], a2[k], a3[k]);
        }
    }

    private static void oneRow(double[] a, double[][] b, int start, int end, double[] c) {
        int k = start;
        for (; k + 2 <= end; k += 2) {
            Kernels.oneByTwo(c.length, c, b[k], b[k + 1], a[k], a[k + 1]);
        }
        if (k < end) {
            Kernels.oneByOne(c.length, c, b[k], a[k]);
        }
    }
}
