package chainrule.data;

import chainrule.tensor.Matrices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A data set in three lines of text. */
final class Summary {

    private static final int SHOWN = 10;

    private Summary() {}

    static String of(Dataset data) {
        if (data.size() == 0) {
            return data.name() + ": no examples";
        }
        String target = data.hasClasses() ? classes(data) : numbers(data);
        return "%s: %d %s, %d %s%n  x  %s  %s; %s%n  y  %s  %s"
                .formatted(
                        data.name(),
                        data.size(),
                        data.size() == 1 ? "example" : "examples",
                        data.features(),
                        data.features() == 1 ? "feature" : "features",
                        Matrices.shape(data.sharedX()),
                        shortened(data.featureNames()),
                        range(data.sharedX()),
                        Matrices.shape(data.sharedY()),
                        target);
    }

    private static String classes(Dataset data) {
        int[] counts = data.classCounts();
        List<String> parts = IntStream.range(0, counts.length)
                .mapToObj(k -> data.classNames().get(k) + " (" + counts[k] + ")")
                .toList();
        return data.targetName() + ": " + shortened(parts);
    }

    private static String numbers(Dataset data) {
        return shortened(data.outputNames()) + "; " + range(data.sharedY());
    }

    private static String range(double[][] a) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int missing = 0;
        for (double[] row : a) {
            for (double v : row) {
                missing += Double.isNaN(v) ? 1 : 0;
                low = v < low ? v : low;
                high = v > high ? v : high;
            }
        }
        return "from " + number(low) + " to " + number(high) + (missing > 0 ? "; " + missing + " missing" : "");
    }

    /** Whole numbers as they are, others with four significant digits. */
    private static String number(double v) {
        if (v == Math.rint(v) && Math.abs(v) < 1e15) {
            return Long.toString((long) v);
        }
        if (!Double.isFinite(v)) {
            return Double.toString(v);
        }
        BigDecimal rounded = new BigDecimal(v).round(new MathContext(4));
        boolean near = Math.abs(v) < 1e6 && Math.abs(v) > 1e-4;
        return near ? rounded.toPlainString() : rounded.toString();
    }

    private static String shortened(List<String> words) {
        if (words.size() <= SHOWN) {
            return String.join(", ", words);
        }
        return words.stream().limit(3).collect(Collectors.joining(", ")) + ", … " + words.get(words.size() - 1);
    }
}
