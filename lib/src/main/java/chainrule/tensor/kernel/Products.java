package chainrule.tensor.kernel;

import java.util.Arrays;

/**
 * C = AB; the caller has checked the shapes.
 *
 * <p>Each entry is summed over k in ascending order from 0, with one {@link Math#fma} for each term, whatever the
 * blocking, so the bits are those of three plain loops. The rows of a result are independent, so you can ask for any
 * range of them.
 */
public final class Products {

    private Products() {}

    /** Computes C = AB with as many threads as {@link Threads} allows. */
    public static void multiply(double[][] a, double[][] b, double[][] c) {
        if (Threads.shares((long) a.length * a[0].length * b[0].length)) {
            Threads.multiply(a, false, b, c);
        } else {
            rows(a, b, c, 0, c.length);
        }
    }

    /** Computes rows from … to − 1 of C = AB. */
    static void rows(double[][] a, double[][] b, double[][] c, int from, int to) {
        if (!Vectors.multiply(a, false, b, c, from, to)) {
            plain(a, b, c, from, to);
        }
    }

    /** The same with plain loops, without the Vector API. */
    static void plain(double[][] a, double[][] b, double[][] c, int from, int to) {
        if (LongRows.multiply(a, false, b, c, from, to)) {
            return;
        }
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
