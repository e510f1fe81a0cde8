package chainrule.train;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kind of answers that the rows of y hold. */
final class Targets {

    private static final double ROUNDING = 1e-6;

    private Targets() {}

    /** The first row that is neither one-hot, nor shares that add up to 1, nor a single 0 or 1; −1 if there is none. */
    static int rowThatIsNoClass(double[][] y) {
        for (int i = 0; i < y.length; i++) {
            boolean right = y[i].length == 1 ? y[i][0] == 0 || y[i][0] == 1 : isDistribution(y[i]);
            if (!right) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The first row whose entries are not all from 0 to 1, or, if required, do not add up to 1; −1 if there is none.
     */
    static int rowThatIsNoProbability(double[][] y, boolean sumMatters) {
        for (int i = 0; i < y.length; i++) {
            if (sumMatters ? !isDistribution(y[i]) : Arrays.stream(y[i]).anyMatch(v -> !(v >= 0 && v <= 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDistribution(double[] row) {
        double sum = 0;
        for (double v : row) {
            if (!(v >= 0 && v <= 1 + ROUNDING)) {
                return false;
            }
            sum += v;
        }
        return Math.abs(sum - 1) <= ROUNDING;
    }

    /** A text such as {@code [0.5, 151]}; if there are many numbers, only the first ones. */
    static String words(double[] row) {
        return Arrays.stream(row)
                .limit(8)
                .mapToObj(v -> v == Math.rint(v) && Math.abs(v) < 1e9 ? Long.toString((long) v) : Double.toString(v))
                .collect(Collectors.joining(", ", "[", row.length > 8 ? ", …]" : "]"));
    }
}
