package chainrule.tensor.kernel;

/**
 * Adds multiples of rows of B to rows of C: the innermost loops of {@link ShortRows} and {@link LongRows}.
 *
 * <p>The JIT turns such a loop into vector instructions only if every array in it is a separate {@code double[]}, all
 * with the same index, in a small static method. JDK 17 vectorises several loop bodies. Among these, three rows by
 * three need the fewest loads and stores for each multiplication, and four rows by two are the quickest to start, which
 * matters in short rows.
 */
final class Kernels {

    private Kernels() {}

    static void threeByThree(
            int n,
            double[] c0,
            double[] c1,
            double[] c2,
            double[] b0,
            double[] b1,
            double[] b2,
            double x00,
            double x01,
            double x02,
            double x10,
            double x11,
            double x12,
            double x20,
            double x21,
            double x22) {
        for (int j = 0; j < n; j++) {
            double p = b0[j];
            double q = b1[j];
            double r = b2[j];
            c0[j] = Math.fma(x02, r, Math.fma(x01, q, Math.fma(x00, p, c0[j])));
            c1[j] = Math.fma(x12, r, Math.fma(x11, q, Math.fma(x10, p, c1[j])));
            c2[j] = Math.fma(x22, r, Math.fma(x21, q, Math.fma(x20, p, c2[j])));
        }
    }

    static void fourByTwo(
            int n,
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3,
            double[] b0,
            double[] b1,
            double x00,
            double x01,
            double x10,
            double x11,
            double x20,
            double x21,
            double x30,
            double x31) {
        for (int j = 0; j < n; j++) {
            double p = b0[j];
            double q = b1[j];
            c0[j] = Math.fma(x01, q, Math.fma(x00, p, c0[j]));
            c1[j] = Math.fma(x11, q, Math.fma(x10, p, c1[j]));
            c2[j] = Math.fma(x21, q, Math.fma(x20, p, c2[j]));
            c3[j] = Math.fma(x31, q, Math.fma(x30, p, c3[j]));
        }
    }

    static void fourByOne(
            int n,
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3,
            double[] b,
            double x0,
            double x1,
            double x2,
            double x3) {
        for (int j = 0; j < n; j++) {
            double p = b[j];
            c0[j] = Math.fma(x0, p, c0[j]);
            c1[j] = Math.fma(x1, p, c1[j]);
            c2[j] = Math.fma(x2, p, c2[j]);
            c3[j] = Math.fma(x3, p, c3[j]);
        }
    }

    static void oneByTwo(int n, double[] c, double[] b0, double[] b1, double x0, double x1) {
        for (int j = 0; j < n; j++) {
            c[j] = Math.fma(x1, b1[j], Math.fma(x0, b0[j], c[j]));
        }
    }

    static void oneByOne(int n, double[] c, double[] b, double x) {
        for (int j = 0; j < n; j++) {
            c[j] = Math.fma(x, b[j], c[j]);
        }
    }
}
