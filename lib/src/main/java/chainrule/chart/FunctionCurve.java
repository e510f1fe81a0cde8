package chainrule.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The curve of any function of one number, such as the loss as one weight changes and all others stay the same. */
public final class FunctionCurve {

    private static final int POINTS = 201;

    private FunctionCurve() {}

    /**
     * Draws the curve from one end to the other, with a gap where the function is not finite.
     *
     * @param xName the label of the horizontal axis
     * @param yName the label of the vertical axis
     * @param marked places where the picture shows the value too, such as the current weight
     * @throws IllegalArgumentException if {@code from} is not below {@code to}
     */
    public static Chart of(
            String xName, double from, double to, String yName, DoubleUnaryOperator f, double... marked) {
        var plot = plot(xName, from, to, yName, f);
        String alt = words(xName, from, to, yName, f);
        for (double at : marked) {
            String value = "at %s: %s".formatted(NumberText.tick(at), NumberText.brief(f.applyAsDouble(at)));
            plot.points(
                            value,
                            new double[] {at},
                            new double[] {f.applyAsDouble(at)},
                            Palette.VERMILLION,
                            SeriesMarkers.CIRCLE)
                    .mark(at, value, Palette.VERMILLION);
            alt += " " + value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1) + ".";
        }
        return plot.draw(alt);
    }

    /**
     * Draws the curve and a walk on it, such as gradient descent, as a point for each place, joined in order.
     *
     * @param places the places of the walk, up to the first one that is not in the picture
     */
    public static Chart walk(
            String xName, double from, double to, String yName, DoubleUnaryOperator f, double... places) {
        int inside = 0;
        while (inside < places.length && places[inside] >= from && places[inside] <= to) {
            inside++;
        }
        double[] x = Arrays.copyOf(places, inside);
        double[] y = Arrays.stream(x).map(f).toArray();
        String alt = "%s A walk of %d places on it begins at %s "
                .formatted(words(xName, from, to, yName, f), places.length, NumberText.brief(places[0]));
        alt += inside < places.length
                ? "and leaves the picture at place %d.".formatted(inside + 1)
                : "and ends at %s.".formatted(NumberText.brief(places[places.length - 1]));
        Plot plot = plot(xName, from, to, yName, f);
        if (inside > 0) {
            plot.curve("walk", x, y, Palette.VERMILLION, Palette.THIN)
                    .points("places", x, y, Palette.VERMILLION, SeriesMarkers.CIRCLE);
        }
        return plot.draw(alt);
    }

    private static Plot plot(String xName, double from, double to, String yName, DoubleUnaryOperator f) {
        if (!(from < to)) {
            throw new IllegalArgumentException("the curve must run from a lower to a higher number, got from %s to %s"
                    .formatted(NumberText.brief(from), NumberText.brief(to)));
        }
        double[] x = IntStream.range(0, POINTS)
                .mapToDouble(i -> from + (to - from) * i / (POINTS - 1))
                .toArray();
        return new Plot(yName + " over " + xName, xName, yName)
                .withoutLegend()
                .curve(yName, x, Arrays.stream(x).map(f).toArray(), Palette.BLUE, Palette.THICK);
    }

    private static String words(String xName, double from, double to, String yName, DoubleUnaryOperator f) {
        return "%s over %s from %s to %s: starts at %s, ends at %s."
                .formatted(
                        yName,
                        xName,
                        NumberText.brief(from),
                        NumberText.brief(to),
                        NumberText.brief(f.applyAsDouble(from)),
                        NumberText.brief(f.applyAsDouble(to)));
    }
}
