package chainrule.tensor;

import chainrule.tensor.kernel.Products;
import chainrule.tensor.kernel.Transposes;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The few operations on {@code double[][]} that a network needs, which check shapes and name them in every error.
 *
 * <p>Rows are examples, columns are features. A method without {@code into} returns a fresh array; one with {@code
 * into} overwrites every entry of that array and returns nothing. Other arguments are never changed. Products and
 * {@link #transpose} refuse an {@code into} that is one of their arguments; the entrywise operations allow it. All
 * throw {@link IllegalArgumentException} if an array is null, empty, ragged or of the wrong shape.
 */
public final class Matrices {

    private Matrices() {}

    /** C = AB: c[i][j] = Σₖ a[i][k]·b[k][j]; (m×k)(k×n) → m×n. */
    public static double[][] multiply(double[][] a, double[][] b) {
        Shapes.requirePair(a, b);
        double[][] c = new double[a.length][b[0].length];
        multiply(a, b, c);
        return c;
    }

    /** The same as {@link #multiply(double[][], double[][])}, written into an m×n array. */
    public static void multiply(double[][] a, double[][] b, double[][] into) {
        Shapes.requirePair(a, b);
        if (a[0].length != b.length) {
            throw Shapes.mismatch("multiply(a, b) = ab needs as many columns in a as rows in b", a, b);
        }
        Shapes.require("into", into, a.length, b[0].length);
        Shapes.requireApart("multiply", into, a, b);
        Products.multiply(a, b, into);
    }

    /** C = ABᵀ: c[i][j] = Σₖ a[i][k]·b[j][k]; (m×k)(n×k)ᵀ → m×n. With X and W, it is the XWᵀ of a layer. */
    public static double[][] multiplyTransposed(double[][] a, double[][] b) {
        Shapes.requirePair(a, b);
        double[][] c = new double[a.length][b.length];
        multiplyTransposed(a, b, c);
        return c;
    }

    /**
     * The same as {@link #multiplyTransposed(double[][], double[][])}, written into an m×n array.
     *
     * <p>It allocates space for bᵀ; a loop that must not allocate calls {@link #multiplyTransposed(double[][],
     * double[][], double[][], double[][])}.
     */
    public static void multiplyTransposed(double[][] a, double[][] b, double[][] into) {
        Shapes.requirePair(a, b);
        multiplyTransposed(a, b, new double[b[0].length][b.length], into);
    }

    /**
     * The same as {@link #multiplyTransposed(double[][], double[][])}, written into an m×n array.
     *
     * @param space k×n, overwritten, for bᵀ: small products are faster if they may first write bᵀ there
     */
    public static void multiplyTransposed(double[][] a, double[][] b, double[][] space, double[][] into) {
        Shapes.requirePair(a, b);
        if (a[0].length != b[0].length) {
            throw Shapes.mismatch("multiplyTransposed(a, b) = abᵀ needs as many columns in a as in b", a, b);
        }
        Shapes.require("into", into, a.length, b.length);
        Shapes.require("space", space, b[0].length, b.length);
        Shapes.requireApart("multiplyTransposed", into, a, b);
        Shapes.requireApart("multiplyTransposed", space, a, b);
        if (space == into) {
            throw new IllegalArgumentException("multiplyTransposed needs two arrays for space and into, got one");
        }
        Products.multiplyTransposed(a, b, space, into);
    }

    /** C = AᵀB: c[i][j] = Σₖ a[k][i]·b[k][j]; (k×m)ᵀ(k×n) → m×n. With dZ and X, it is dW = dZᵀX. */
    public static double[][] transposeMultiply(double[][] a, double[][] b) {
        Shapes.requirePair(a, b);
        double[][] c = new double[a[0].length][b[0].length];
        transposeMultiply(a, b, c);
        return c;
    }

    /** The same as {@link #transposeMultiply(double[][], double[][])}, written into an m×n array. */
    public static void transposeMultiply(double[][] a, double[][] b, double[][] into) {
        Shapes.requirePair(a, b);
        if (a.length != b.length) {
            throw Shapes.mismatch("transposeMultiply(a, b) = aᵀb needs as many rows in a as in b", a, b);
        }
        Shapes.require("into", into, a[0].length, b[0].length);
        Shapes.requireApart("transposeMultiply", into, a, b);
        Products.transposeMultiply(a, b, into);
    }

    /** Aᵀ: m×n → n×m. */
    public static double[][] transpose(double[][] a) {
        Shapes.requireRectangular("a", a);
        double[][] t = new double[a[0].length][a.length];
        Transposes.transpose(a, t);
        return t;
    }

    /** The same as {@link #transpose(double[][])}, written into an n×m array. */
    public static void transpose(double[][] a, double[][] into) {
        Shapes.requireRectangular("a", a);
        Shapes.require("into", into, a[0].length, a.length);
        Shapes.requireApart("transpose", into, a, a);
        Transposes.transpose(a, into);
    }

    /** A + b, where the row b is added to each row of A: m×n and 1×n → m×n. */
    public static double[][] addRow(double[][] a, double[][] b) {
        Shapes.requireRectangular("a", a);
        double[][] c = new double[a.length][a[0].length];
        addRow(a, b, c);
        return c;
    }

    /** The same as {@link #addRow(double[][], double[][])}, written into an m×n array, which may be a itself. */
    public static void addRow(double[][] a, double[][] b, double[][] into) {
        Shapes.requirePair(a, b);
        if (b.length != 1 || b[0].length != a[0].length) {
            throw Shapes.mismatch("addRow(a, b) needs one row b with as many columns as a", a, b);
        }
        Shapes.require("into", into, a.length, a[0].length);
        Entries.addRow(a, b[0], into);
    }

    /** The sum of each column, with rows taken from the first to the last: m×n → 1×n. With dZ, it is db. */
    public static double[][] columnSums(double[][] a) {
        Shapes.requireRectangular("a", a);
        double[][] sums = new double[1][a[0].length];
        columnSums(a, sums);
        return sums;
    }

    /** The same as {@link #columnSums(double[][])}, written into a 1×n array. */
    public static void columnSums(double[][] a, double[][] into) {
        Shapes.requireRectangular("a", a);
        Shapes.require("into", into, 1, a[0].length);
        Shapes.requireApart("columnSums", into, a, a);
        Entries.columnSums(a, into[0]);
    }

    /** A + B, entry by entry. */
    public static double[][] add(double[][] a, double[][] b) {
        return entrywise("add(a, b)", a, b, Double::sum);
    }

    /** A − B, entry by entry. */
    public static double[][] subtract(double[][] a, double[][] b) {
        return entrywise("subtract(a, b)", a, b, (p, q) -> p - q);
    }

    /** A ⊙ B, the product entry by entry. */
    public static double[][] hadamard(double[][] a, double[][] b) {
        return entrywise("hadamard(a, b)", a, b, (p, q) -> p * q);
    }

    private static double[][] entrywise(String call, double[][] a, double[][] b, DoubleBinaryOperator f) {
        Shapes.requireSame(call, a, b);
        double[][] c = new double[a.length][a[0].length];
        Entries.combine(a, b, c, f);
        return c;
    }

    /** The same as {@link #add(double[][], double[][])}, written into an array of that shape, which may be a or b. */
    public static void add(double[][] a, double[][] b, double[][] into) {
        requireEntrywise("add(a, b)", a, b, into);
        Entries.combine(a, b, into, Double::sum);
    }

    /**
     * The same as {@link #subtract(double[][], double[][])}, written into an array of that shape, which may be a or b.
     */
    public static void subtract(double[][] a, double[][] b, double[][] into) {
        requireEntrywise("subtract(a, b)", a, b, into);
        Entries.combine(a, b, into, (p, q) -> p - q);
    }

    /**
     * The same as {@link #hadamard(double[][], double[][])}, written into an array of that shape, which may be a or b.
     */
    public static void hadamard(double[][] a, double[][] b, double[][] into) {
        requireEntrywise("hadamard(a, b)", a, b, into);
        Entries.combine(a, b, into, (p, q) -> p * q);
    }

    private static void requireEntrywise(String call, double[][] a, double[][] b, double[][] into) {
        Shapes.requireSame(call, a, b);
        Shapes.require("into", into, a.length, a[0].length);
    }

    /** s·A, entry by entry. */
    public static double[][] scale(double s, double[][] a) {
        return map(a, v -> s * v);
    }

    /** The same as {@link #scale(double, double[][])}, written into an array of that shape, which may be a itself. */
    public static void scale(double s, double[][] a, double[][] into) {
        map(a, v -> s * v, into);
    }

    /** f(A), entry by entry, such as {@code map(z, v -> Math.max(0, v))}. */
    public static double[][] map(double[][] a, DoubleUnaryOperator f) {
        Shapes.requireRectangular("a", a);
        double[][] c = new double[a.length][a[0].length];
        Entries.map(a, c, f);
        return c;
    }

    /**
     * The same as {@link #map(double[][], DoubleUnaryOperator)}, written into an array of that shape, which may be a
     * itself.
     */
    public static void map(double[][] a, DoubleUnaryOperator f, double[][] into) {
        Shapes.requireRectangular("a", a);
        Shapes.require("into", into, a.length, a[0].length);
        Entries.map(a, into, f);
    }

    /** An independent copy, including the rows, of any array without null rows; ragged arrays are allowed. */
    public static double[][] copy(double[][] a) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i].clone();
        }
        return c;
    }

    /** The shape in words, such as {@code 32×64}, or that the array is ragged, empty or null. */
    public static String shape(double[][] a) {
        return Shapes.words(a);
    }

    /** @throws IllegalArgumentException if {@code a} is null, has no entries, or has rows of different length */
    public static void requireRectangular(String name, double[][] a) {
        Shapes.requireRectangular(name, a);
    }

    /** @throws IllegalArgumentException if {@code a} is not rows × columns */
    public static void requireShape(String name, double[][] a, int rows, int columns) {
        Shapes.require(name, a, rows, columns);
    }

    /**
     * The shape, then the numbers in columns that line up. If there are more than ten rows or columns, only the first
     * and the last are shown.
     */
    public static String format(double[][] a) {
        return Printing.format(a);
    }
}
