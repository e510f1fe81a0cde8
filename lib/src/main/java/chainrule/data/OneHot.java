package chainrule.data;

import chainrule.tensor.Matrices;
import java.util.Arrays;

/** Turns class k of C into a row of zeros with a one in column k, and back. */
public final class OneHot {

    private OneHot() {}

    /**
     * y[i][k] = 1 if k is the label of example i, otherwise 0.
     *
     * @param labels N class numbers, each from 0 to classes − 1
     * @return N × classes
     * @throws IllegalArgumentException if there are fewer than two classes or a label is out of range
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
     * Finds the class of each row, by {@link #label}.
     *
     * @param y N × classes; scores and probabilities work too
     * @return N class numbers
     */
    static int[] decode(double[][] y) {
        Matrices.requireRectangular("y", y);
        return Arrays.stream(y).mapToInt(OneHot::label).toArray();
    }

    /**
     * The class that a row stands for: the index of its largest entry, the first one of equals; for a single entry,
     * whether it is ½ or more.
     */
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
