package chainrule.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.BoxSeries;
import org.knowm.xchart.HorizontalBarSeries;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.AxesChartSeriesNumerical;
import org.knowm.xchart.internal.series.Series;

/** A picture and a description of a chart that somebody made with XChart in a cell. */
public final class XChartPicture {

    /** With values near the largest possible number, XChart searches for the ticks of its axis forever. */
    private static final double LARGEST = 1e300;

    private XChartPicture() {}

    /**
     * Draws the chart. XChart refuses infinite numbers, and numbers that a logarithmic axis cannot show; here they
     * become gaps, and the words say how many there are. The chart itself is not changed.
     *
     * @throws RuntimeException if XChart cannot draw it
     */
    public static Chart of(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
        List<Runnable> restore = new ArrayList<>();
        try {
            int gaps = chart.getSeriesCollection().stream()
                    .mapToInt(series -> makeGaps(series, chart, restore))
                    .sum();
            return Canvas.draw(
                    chart.getWidth(),
                    chart.getHeight(),
                    words(chart) + gapWords(gaps),
                    g -> chart.paint(g, chart.getWidth(), chart.getHeight()));
        } finally {
            restore.forEach(Runnable::run);
        }
    }

    /** The kind of the chart, its title and the names of its series. */
    public static String words(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
        String title = chart.getTitle() == null || chart.getTitle().isBlank() ? "" : " “" + chart.getTitle() + "”";
        String names = chart.getSeriesCollection().stream()
                .map(series -> ((Series) series).getName())
                .collect(Collectors.joining(", "));
        return chart.getClass().getSimpleName() + title + (names.isEmpty() ? " without data." : " of " + names + ".");
    }

    private static String gapWords(int gaps) {
        return switch (gaps) {
            case 0 -> "";
            case 1 -> " One value has no place on the axes and is left out.";
            default -> " " + gaps + " values have no place on the axes and are left out.";
        };
    }

    private static int makeGaps(Series series, Object chart, List<Runnable> restore) {
        boolean logX = false;
        boolean logY = false;
        if (chart instanceof AxesChart<?, ?> axes) {
            logX = axes.getStyler().isXAxisLogarithmic();
            logY = axes.getStyler().isYAxisLogarithmic();
        }
        if (series instanceof AxesChartSeriesNumerical numbers) {
            double[] x = numbers.getXData();
            double[] y = numbers.getYData();
            double[] extra = numbers.getExtraValues();
            double[] placedX = placed(x, logX);
            double[] placedY = placed(y, logY);
            int gaps = gaps(x, placedX) + gaps(y, placedY);
            if (gaps > 0) {
                numbers.replaceData(placedX, placedY, extra);
                restore.add(() -> numbers.replaceData(x, y, extra));
            }
            return gaps;
        }
        if (series instanceof BoxSeries box) {
            double[] y = box.getYData();
            // A box has no gaps: its numbers are sorted.
            double[] left =
                    Arrays.stream(placed(y, logY)).filter(v -> !Double.isNaN(v)).toArray();
            if (left.length < y.length) {
                box.replaceData(left);
                restore.add(() -> box.replaceData(y));
            }
            return y.length - left.length;
        }
        if (series instanceof AxesChartSeriesCategory categories) {
            List<?> x = List.copyOf((Collection<?>) categories.getXData());
            double[] y = categories.getYData();
            double[] extra = categories.getExtraValues();
            double[] placedY = placed(y, logY);
            int gaps = gaps(y, placedY);
            if (gaps > 0) {
                categories.replaceData(x, placedY, extra);
                restore.add(() -> categories.replaceData(x, y, extra));
            }
            return gaps;
        }
        if (series instanceof HorizontalBarSeries bars) {
            List<? extends Number> x = bars.getXData();
            double[] values = x.stream().mapToDouble(Number::doubleValue).toArray();
            double[] placed = placed(values, logX);
            int gaps = gaps(values, placed);
            if (gaps > 0) {
                bars.replaceData(Arrays.stream(placed).boxed().toList(), bars.getYData());
                restore.add(() -> bars.replaceData(x, bars.getYData()));
            }
            return gaps;
        }
        return 0;
    }

    private static double[] placed(double[] values, boolean logarithmic) {
        double[] placed = values.clone();
        for (int i = 0; i < placed.length; i++) {
            if (Math.abs(placed[i]) > LARGEST || logarithmic && placed[i] <= 0) {
                placed[i] = Double.NaN;
            }
        }
        return placed;
    }

    private static int gaps(double[] values, double[] placed) {
        return (int) IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(placed[i]) && !Double.isNaN(values[i]))
                .count();
    }
}
