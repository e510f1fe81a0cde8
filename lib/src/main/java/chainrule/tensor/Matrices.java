package chainrule.tensor;

/**
 * The few operations on {@code double[][]} that a network needs, with shapes checked and named in every error.
 *
 * <p>Rows are examples, columns are features. Every method returns a fresh array and leaves its arguments as they are.
 */
public final class Matrices {

    private Matrices() {}

    /** The shape in words, such as {@code 32×64}; ragged, empty and null arrays are said to be so. */
    public static String shape(double[][] a) {
        if (a == null) {
            return "null";
        }
        if (a.length == 0) {
            return "0×0";
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] == null) {
                return a.length + "×? (row " + i + " is null)";
            }
            if (a[i].length != a[0].length) {
                return "ragged: row 0 has %d columns, row %d has %d".formatted(a[0].length, i, a[i].length);
            }
        }
        return a.length + "×" + a[0].length;
    }

    /** An independent copy, rows included. */
    public static double[][] copy(double[][] a) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i].clone();
        }
        return c;
    }

    /** @throws IllegalArgumentException if {@code a} is null, has no entries, or has rows of different length */
    public static void requireRectangular(String name, double[][] a) {
        String shape = shape(a);
        boolean whole = a != null && a.length > 0 && a[0] != null && a[0].length > 0;
        if (!whole || !shape.matches("\\d+×\\d+")) {
            throw new IllegalArgumentException(name + " must be a full array of rows, got " + shape);
        }
    }

    /** @throws IllegalArgumentException if {@code a} is not rows × columns */
    public static void requireShape(String name, double[][] a, int rows, int columns) {
        requireRectangular(name, a);
        if (a.length != rows || a[0].length != columns) {
            throw new IllegalArgumentException("%s must be %d×%d, got %s".formatted(name, rows, columns, shape(a)));
        }
    }
}
