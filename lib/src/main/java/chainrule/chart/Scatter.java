package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.tensor.CountText;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Examples as points, which show how the classes are arranged, or how the target depends on one feature. */
public final class Scatter {

    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.CROSS
    };

    /** Both sides of a plot whose axes have the same unit. */
    static final int SQUARE = 460;

    private Scatter() {}

    /** The classes over the first two features, or a regression's target over its first feature. */
    public static Chart of(Dataset data) {
        List<String> names = data.featureNames();
        return data.hasClasses() && names.size() > 1 ? of(data, names.get(0), names.get(1)) : of(data, names.get(0));
    }

    /**
     * The classes over two features.
     *
     * @throws IllegalArgumentException if a feature is not there, or the targets are numbers
     */
    public static Chart of(Dataset data, String xFeature, String yFeature) {
        return plot(data, xFeature, yFeature)
                .draw("%s: %s by %s and %s, in %s."
                        .formatted(
                                data.name(), CountText.of(data.size(), "example"), xFeature, yFeature, classes(data)));
    }

    /** The target over one feature: class numbers, or the first column of a regression's y. */
    public static Chart of(Dataset data, String feature) {
        String target = data.targetName();
        var plot = new Plot(target + " by " + AxisWords.of(feature), AxisWords.of(feature), AxisWords.of(target));
        double[] y = data.hasClasses()
                ? Arrays.stream(data.labels()).asDoubleStream().toArray()
                : column(data.sharedY(), 0);
        plot.points("examples", column(data.sharedX(), index(data, feature)), y, Palette.BLUE, SeriesMarkers.CIRCLE);
        return plot.draw(
                "%s: %s by %s, %s.".formatted(data.name(), target, feature, CountText.of(data.size(), "example")));
    }

    static Plot plot(Dataset data, String xFeature, String yFeature) {
        double[] x = edges(column(data.sharedX(), index(data, xFeature)));
        double[] y = edges(column(data.sharedX(), index(data, yFeature)));
        boolean alike = EqualUnits.fit(x, y);
        var plot = new Plot(
                alike ? SQUARE : Plot.WIDTH,
                alike ? SQUARE : Plot.HEIGHT,
                data.name() + ": " + data.size() + " examples",
                AxisWords.of(xFeature),
                AxisWords.of(yFeature));
        addClasses(plot, data, index(data, xFeature), index(data, yFeature));
        if (alike) {
            EqualUnits.of(plot, x, y);
        }
        return plot;
    }

    /** A little beyond the values. */
    static double[] edges(double[] values) {
        Range range = new Range();
        for (double v : values) {
            range.include(v);
        }
        return range.around(0.08);
    }

    /** Adds one series for each class that has examples. */
    static void addClasses(Plot plot, Dataset data, int xIndex, int yIndex) {
        int[] labels = data.labels();
        for (int k = 0; k < data.classNames().size(); k++) {
            int label = k;
            double[][] rows = IntStream.range(0, data.size())
                    .filter(i -> labels[i] == label)
                    .mapToObj(i -> data.sharedX()[i])
                    .toArray(double[][]::new);
            plot.points(data.classNames().get(k), column(rows, xIndex), column(rows, yIndex), colour(k), marker(k));
        }
    }

    static Color colour(int k) {
        return Palette.of(k);
    }

    /**
     * The shape for each class, in addition to its colour: colours repeat after eight classes, pairs of colour and
     * shape only after forty.
     */
    static Marker marker(int k) {
        return MARKERS[k % MARKERS.length];
    }

    static String classes(Dataset data) {
        int n = data.classNames().size();
        String names = String.join(", ", data.classNames().subList(0, Math.min(n, 10)));
        return n == 1 ? "one class: " + names : n + " classes: " + names + (n > 10 ? ", …" : "");
    }

    static int index(Dataset data, String feature) {
        int index = data.featureNames().indexOf(feature);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "%s has no feature “%s”; it has %s".formatted(data.name(), feature, data.featureNames()));
        }
        return index;
    }

    static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }
}
