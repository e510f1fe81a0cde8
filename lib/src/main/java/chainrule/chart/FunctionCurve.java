package chainrule.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Any function of one number, such as the loss over one weight while all others stay. */
public final class FunctionCurve {

    private static final int POINTS = 201;

    private FunctionCurve() {}

    /**
     * The curve from one end to the other; where the function is not finite it has a gap.
     *
     * @param xName what runs to the right
     * @param yName what the function gives
     * @param marked where the picture shows the value too, such as where the weight stands now
     * @throws IllegalArgumentException if {@code from} is not below {@code to}
     */
    public static Chart of(
            String xName, double from, double to, String yName, DoubleUnaryOperator f, double... marked) {
        if (!(from < to)) {
            throw new IllegalArgumentException("the curve must run from a lower to a higher number, got from %s to %s"
                    .formatted(NumberText.brief(from), NumberText.brief(to)));
        }
        double[] x = IntStream.range(0, POINTS)
                .mapToDouble(i -> from + (to - from) * i / (POINTS - 1))
                .toArray();
        double[] y = Arrays.stream(x).map(f).toArray();
        String alt = "%s over %s from %s to %s: starts at %s, ends at %s."
                .formatted(
                        yName,
                        xName,
                        NumberText.brief(from),
                        NumberText.brief(to),
                        NumberText.brief(y[0]),
                        NumberText.brief(y[POINTS - 1]));
        var plot = new Plot(yName + " over " + xName, xName, yName)
                .withoutLegend()
                .curve(yName, x, y, Palette.BLUE, Palette.THICK);
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
}
