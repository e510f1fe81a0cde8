package chainrule.exercises.forwardpropagation;

import chainrule.grader.Comparison;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Numbers that lost decimals on the way, because they were rounded or kept in a float. */
public final class Precision {

    /** The message about numbers that were kept in a float. */
    public static final String FLOAT = "has only the six or seven digits of a float. Use double everywhere.";

    private static final int MOST_DECIMALS = 6;

    /** No float but its own comes nearer to a double than this by chance. */
    private static final double SAME = 1e-12;

    private static final double NEAR = 1e-3;

    /**
     * Every whole number is a float however it was computed, so a whole result is evidence only if the right one is
     * this near to it.
     */
    private static final double NEAR_WHOLE = 1e-6;

    /** A little more than a half, for the last digits of a sum. */
    private static final double HALF = 0.5 + 1e-9;

    private Precision() {}

    /** The same as {@link #mistakes(Comparison, double[][], double[][], double[][])} if nothing is added last. */
    public static Comparison mistakes(Comparison comparison, double[][] right, double[][] got) {
        return mistakes(comparison, right, got, Matrices.map(right, v -> 0));
    }

    /** @param last what may have been added as a double, after everything else was computed as a float */
    public static Comparison mistakes(Comparison comparison, double[][] right, double[][] got, double[][] last) {
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            double unit = Math.pow(10, decimals);
            comparison.mistake(
                    "rounded",
                    "is rounded to %d decimal%s. Do not round: keep all digits of the double."
                            .formatted(decimals, decimals == 1 ? "" : "s"),
                    // Where a number lies in the middle, the last digit of a sum decides: both are right then.
                    () -> areRounded(right, got, unit) ? got : Matrices.map(right, v -> Math.rint(v * unit) / unit));
        }
        return comparison.mistake(
                "float",
                FLOAT,
                () -> areFloats(right, got) || areFloats(Matrices.subtract(right, last), Matrices.subtract(got, last))
                        ? got
                        : null);
    }

    private static boolean areRounded(double[][] right, double[][] got, double unit) {
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right[i].length; j++) {
                double v = got[i][j];
                if (v != Math.rint(v * unit) / unit || Math.abs(v - right[i][j]) * unit > HALF) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean areFloats(double[][] right, double[][] got) {
        double size = Arrays.stream(right)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right[i].length; j++) {
                double v = got[i][j];
                double near = v == Math.rint(v) ? NEAR_WHOLE : NEAR;
                boolean isNear = Math.abs(v - right[i][j]) <= near * size; // which a NaN never is
                if (!isNear || Math.abs(v - (float) v) > SAME * size) {
                    return false;
                }
            }
        }
        return true;
    }
}
