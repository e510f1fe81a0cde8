package chainrule.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The comparison of one array's gradient g from a backward pass with ĝ from finite differences.
 *
 * @param symbol the symbol of the gradient, such as {@code dW}
 * @param relativeError ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖) over the whole array; 0 where both are 0
 * @param leftOut how many entries are at a kink, where finite differences say nothing
 * @param worst at most five entries that differ most, the worst first, which help to find the mistake
 */
public record GradientComparison(String symbol, double relativeError, int leftOut, List<Entry> worst) {

    /**
     * One entry of the two gradients.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @param backward g, from the backward pass
     * @param numeric ĝ, from finite differences
     */
    public record Entry(int row, int column, double backward, double numeric) {

        double difference() {
            double d = Math.abs(backward - numeric);
            return Double.isNaN(d) ? Double.POSITIVE_INFINITY : d;
        }
    }

    static GradientComparison of(String symbol, double[][] backward, FiniteDifference numeric) {
        List<Entry> entries = new ArrayList<>();
        double difference = 0;
        double g = 0;
        double h = 0;
        int leftOut = 0;
        for (int i = 0; i < backward.length; i++) {
            for (int j = 0; j < backward[i].length; j++) {
                if (numeric.kink(i, j)) {
                    leftOut++;
                    continue;
                }
                var entry = new Entry(i, j, backward[i][j], numeric.gradient()[i][j]);
                entries.add(entry);
                difference += square(entry.backward - entry.numeric);
                g += square(entry.backward);
                h += square(entry.numeric);
            }
        }
        entries.sort(Comparator.comparingDouble(Entry::difference).reversed());
        double error = g == 0 && h == 0 ? 0 : Math.sqrt(difference) / (Math.sqrt(g) + Math.sqrt(h));
        return new GradientComparison(
                symbol, error, leftOut, List.copyOf(entries.subList(0, Math.min(5, entries.size()))));
    }

    private static double square(double v) {
        return v * v;
    }

    /** Whether the relative error is at most {@link GradientCheck#TOLERANCE}; NaN does not pass. */
    public boolean passed() {
        return relativeError <= GradientCheck.TOLERANCE;
    }

    /** One line; if the gradients differ, the worst entries follow below it. */
    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.ROOT, "%s %-12s relative error %.1e", passed() ? "✓" : "✗", symbol, relativeError));
        if (leftOut > 0) {
            text.append(", %d at a kink left out".formatted(leftOut));
        }
        if (!passed()) {
            for (Entry e : worst) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n    [%d][%d]  backward %.8g  finite difference %.8g",
                        e.row,
                        e.column,
                        e.backward,
                        e.numeric));
            }
        }
        return text.toString();
    }
}
