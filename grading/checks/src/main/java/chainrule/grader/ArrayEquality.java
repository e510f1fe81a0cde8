package chainrule.grader;

import java.util.Locale;

/** Compares arrays of numbers. */
public final class ArrayEquality {

    /** Far above rounding (1e-15), and far below any mistake. */
    static final double TOLERANCE = 1e-9;

    /** Numbers that are nearer than this are equal: one right formula may give 0 where another gives 2e-244. */
    private static final double NOTHING = 1e-100;

    private ArrayEquality() {}

    /**
     * ‖a − b‖ / (‖a‖ + ‖b‖) ≤ tolerance, where 0/0 counts as right; the shapes must be equal, and all entries finite.
     */
    static boolean close(double[][] a, double[][] b, double tolerance) {
        if (!sameShape(a, b)) {
            return false;
        }
        double difference = 0;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                difference = Math.hypot(difference, a[i][j] - b[i][j]);
                sum = Math.hypot(sum, Math.abs(a[i][j]) + Math.abs(b[i][j]));
            }
        }
        return difference <= Math.max(tolerance * sum, NOTHING) && Double.isFinite(sum); // ∞ ≤ ∞ is true
    }

    static boolean sameShape(double[][] a, double[][] b) {
        if (a == null || b == null || a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] == null || b[i] == null || a[i].length != b[i].length) {
                return false;
            }
        }
        return true;
    }

    /** Whether all numbers are the very same, bit for bit. */
    static boolean same(double[][] a, double[][] b) {
        return java.util.Arrays.deepEquals(a, b);
    }

    /** Whether all entries are 0. */
    public static boolean isZero(double[][] a) {
        for (double[] row : a) {
            for (double v : row) {
                if (v != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The row and the column of the first entry that is NaN or infinite, or null. */
    static int[] firstNotFinite(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (!Double.isFinite(a[i][j])) {
                    return new int[] {i, j};
                }
            }
        }
        return null;
    }

    /** The row and the column where two arrays of the same shape differ most. */
    static int[] worst(double[][] a, double[][] b) {
        int[] worst = {0, 0};
        double largest = -1;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                double d = Math.abs(a[i][j] - b[i][j]);
                if (d > largest) {
                    largest = d;
                    worst = new int[] {i, j};
                }
            }
        }
        return worst;
    }

    static double[][] times(double factor, double[][] a) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = java.util.Arrays.stream(a[i]).map(v -> factor * v).toArray();
        }
        return c;
    }

    /** “is …; it should be …”, with as many digits as it takes to tell the two numbers apart. */
    static String apart(double got, double right) {
        String is = "";
        String should = "";
        for (int digits = 4; digits <= 17 && is.equals(should); digits++) {
            is = String.format(Locale.ROOT, "%." + digits + "g", got);
            should = String.format(Locale.ROOT, "%." + digits + "g", right);
        }
        boolean near = Math.abs(got - right) < 1e-3 * Math.abs(right);
        String difference = near ? String.format(Locale.ROOT, " The difference is %.2g.", got - right) : "";
        return "is %s; it should be %s.%s".formatted(is, should, difference);
    }
}
