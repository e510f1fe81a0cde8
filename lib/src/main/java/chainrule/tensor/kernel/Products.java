package chainrule.tensor.kernel;

/**
 * C = AB, AᵀB or ABᵀ; the caller has checked the shapes.
 *
 * <p>Each entry is summed over k in ascending order from 0, with one {@link Math#fma} for each term, whatever the
 * blocking, so the bits are those of three plain loops. The entries of a result are independent, so threads can share
 * them.
 */
public final class Products {

    private Products() {}

    /** Computes C = AB. */
    public static void multiply(double[][] a, double[][] b, double[][] c) {
        compute(a, Transposed.NONE, b, c);
    }

    /** Computes C = AᵀB. */
    public static void transposeMultiply(double[][] a, double[][] b, double[][] c) {
        compute(a, Transposed.LEFT, b, c);
    }

    /**
     * Computes C = ABᵀ.
     *
     * @param space as large as Bᵀ, which it holds afterwards if the product was too small to do without it
     */
    public static void multiplyTransposed(double[][] a, double[][] b, double[][] space, double[][] c) {
        if (LongRows.suit(a.length, b.length) || Vectors.compute(a.length, b[0].length, b.length)) {
            compute(a, Transposed.RIGHT, b, c);
        } else {
            Transposes.transpose(b, space);
            compute(a, Transposed.NONE, space, c);
        }
    }

    /** Computes C with as many threads as {@link Threads} allows. */
    private static void compute(double[][] a, Transposed transposed, double[][] b, double[][] c) {
        if (Threads.shares((long) c.length * transposed.depth(a) * c[0].length)) {
            Threads.multiply(a, transposed, b, c);
        } else {
            part(a, transposed, b, c, 0, c.length, 0, c[0].length);
        }
    }

    /** Computes rows top … bottom − 1 and columns left … right − 1 of C. */
    static void part(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right) {
        if (!Vectors.multiply(a, transposed, b, c, top, bottom, left, right)) {
            plain(a, transposed, b, c, top, bottom, left, right);
        }
    }

    /** The same with plain loops, without the Vector API. */
    static void plain(
            double[][] a, Transposed transposed, double[][] b, double[][] c, int top, int bottom, int left, int right) {
        boolean whole = left == 0 && right == c[0].length;
        if (transposed == Transposed.RIGHT || !whole || LongRows.suit(bottom - top, right - left)) {
            LongRows.multiply(a, transposed, b, c, top, bottom, left, right);
        } else if (transposed == Transposed.LEFT) {
            ShortTransposedRows.multiply(a, b, c, top, bottom);
        } else {
            ShortRows.multiply(a, b, c, top, bottom);
        }
    }
}
