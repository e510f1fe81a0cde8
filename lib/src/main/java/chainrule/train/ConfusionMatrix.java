package chainrule.train;

import chainrule.data.OneHot;
import java.util.ArrayList;
import java.util.List;

/**
 * How often examples of each class were taken for each class: the rows are the true classes, and the columns are the
 * predicted ones.
 */
public final class ConfusionMatrix {

    private final int[][] counts;
    private final List<String> classNames;

    private ConfusionMatrix(int[][] counts, List<String> classNames) {
        this.counts = counts;
        this.classNames = List.copyOf(classNames);
    }

    /**
     * Counts predictions against targets.
     *
     * @param yHat predictions, N × classes, where the largest entry decides; or N × 1, where ½ or more means the second
     *     class
     * @param y targets, of the same shape
     * @param classNames in the order of their numbers; two names for a single column
     */
    public static ConfusionMatrix of(double[][] yHat, double[][] y, List<String> classNames) {
        Metric.requireSameShape(Metric.accuracy(), yHat, y);
        int classes = Math.max(2, y[0].length);
        if (classNames.size() != classes) {
            throw new IllegalArgumentException(
                    "a confusion matrix of %d classes needs as many names, got %s".formatted(classes, classNames));
        }
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < y.length; i++) {
            counts[OneHot.label(y[i])][OneHot.label(yHat[i])]++;
        }
        return new ConfusionMatrix(counts, classNames);
    }

    /** How many examples of the first class were taken for the second. */
    public int count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /** The counts, true classes × predicted classes, a fresh array. */
    public double[][] counts() {
        double[][] copy = new double[counts.length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                copy[i][j] = counts[i][j];
            }
        }
        return copy;
    }

    /** The classes, in the order of rows and columns. */
    public List<String> classNames() {
        return classNames;
    }

    /** The share of all examples that are on the diagonal. */
    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
            for (int n : counts[i]) {
                all += n;
            }
        }
        return (double) right / all;
    }

    /** A table with the true classes down and the predicted ones across. */
    @Override
    public String toString() {
        int width = 5;
        for (String name : classNames) {
            width = Math.max(width, name.length() + 1);
        }
        List<String> lines = new ArrayList<>();
        var head = new StringBuilder(pad("true ↓", width + 2));
        for (String name : classNames) {
            head.append(pad(name, width));
        }
        lines.add(head.toString());
        for (int i = 0; i < counts.length; i++) {
            var line = new StringBuilder(pad(classNames.get(i), width + 2));
            for (int n : counts[i]) {
                line.append(pad(String.valueOf(n), width));
            }
            lines.add(line.toString());
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
