package chainrule.tensor;

/** Shapes in words, and checks of shapes; a check that passes allocates nothing. */
final class Shapes {

    private Shapes() {}

    static String words(double[][] a) {
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

    /** The number of columns of a full array of rows, or −1 if it is null, empty or ragged. */
    static int columns(double[][] a) {
        if (a == null || a.length == 0 || a[0] == null || a[0].length == 0) {
            return -1;
        }
        int columns = a[0].length;
        for (double[] row : a) {
            if (row == null || row.length != columns) {
                return -1;
            }
        }
        return columns;
    }

    static void requireRectangular(String name, double[][] a) {
        if (columns(a) < 0) {
            throw new IllegalArgumentException(name + " must be a full array of rows, got " + words(a));
        }
    }

    static void require(String name, double[][] a, int rows, int columns) {
        requireRectangular(name, a);
        if (a.length != rows || a[0].length != columns) {
            throw new IllegalArgumentException("%s must be %d×%d, got %s".formatted(name, rows, columns, words(a)));
        }
    }

    /** Both must be rectangular arrays. */
    static void requirePair(double[][] a, double[][] b) {
        requireRectangular("a", a);
        requireRectangular("b", b);
    }

    static void requireSame(String call, double[][] a, double[][] b) {
        requirePair(a, b);
        if (a.length != b.length || a[0].length != b[0].length) {
            throw mismatch(call + " needs a and b of one shape", a, b);
        }
    }

    /** A product overwrites its result while it still reads its arguments, so they must be different arrays. */
    static void requireApart(String call, double[][] into, double[][] a, double[][] b) {
        if (into == a || into == b) {
            throw new IllegalArgumentException(call + " cannot write into its own argument " + (into == a ? "a" : "b")
                    + "; give it another array");
        }
    }

    static IllegalArgumentException mismatch(String rule, double[][] a, double[][] b) {
        return new IllegalArgumentException("%s, got a %s and b %s".formatted(rule, words(a), words(b)));
    }
}
