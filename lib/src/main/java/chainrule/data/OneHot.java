package chainrule.data;

import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Class k of C as a row of zeros with a one in column k, and back. */
public final class OneHot {

    private OneHot() {}

    /**
     * y[i][k] = 1 if k is the label of example i, else 0.
     *
     * @param labels N class numbers, each from 0 to classes − 1
     * @return N × classes
     * @throws IllegalArgumentException if there are fewer than two classes or a label is outside
     */
    public static double[][] encode(int[] labels, int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException("one-hot needs at least 2 classes, got " + classes);
        }
        double[][] y = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException("label %d in row %d: expected 0 to %d for %d classes"
                        .formatted(labels[i], i, classes - 1, classes));
            }
            y[i][labels[i]] = 1;
        }
        return y;
    }

    /**
     * The class of each row, see {@link #label}.
     *
     * @param y N × classes; scores and probabilities do as well
     * @return N class numbers
     */
    static int[] decode(double[][] y) {
        Matrices.requireRectangular("y", y);
        return Arrays.stream(y).mapToInt(OneHot::label).toArray();
    }

    /** The class a row stands for: its largest entry, the first of equals; of one entry, whether it is ½ or more. */
    public static int label(double[] row) {
        if (row.length == 1) {
            return row[0] >= 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            if (row[k] > row[best]) {
                best = k;
            }
        }
        return best;
    }
}
