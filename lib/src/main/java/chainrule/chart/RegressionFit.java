package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import chainrule.tensor.CountText;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What a network that predicts numbers has learned, and how far off it is. */
public final class RegressionFit {

    private static final int CURVE_POINTS = 200;

    private RegressionFit() {}

    /**
     * Draws the fitted curve through the examples if there is one feature, and predictions against true values if there
     * are several.
     */
    public static Chart of(Layer network, Dataset data) {
        return plot(network, data).draw(words("Regression fit", network, data));
    }

    /** The residuals ŷ − y over the predictions ŷ: a good fit leaves a shapeless band around 0. */
    public static Chart residuals(Layer network, Dataset data) {
        return residualPlot(network, data).draw(words("Residuals", network, data));
    }

    static Plot plot(Layer network, Dataset data) {
        double[] y = Scatter.column(requireNumbers(data).sharedY(), 0);
        String target = data.targetName();
        if (data.features() == 1) {
            String feature = data.featureNames().get(0);
            double[] x = Scatter.column(data.sharedX(), 0);
            double[] at = spread(x);
            double[][] rows = IntStream.range(0, at.length)
                    .mapToObj(i -> new double[] {at[i]})
                    .toArray(double[][]::new);
            return new Plot("Fit of " + target, feature, target)
                    .points("examples", x, y, Palette.SKY, SeriesMarkers.CIRCLE)
                    .curve(
                            "network ŷ",
                            at,
                            Scatter.column(network.forward(rows), 0),
                            Palette.VERMILLION,
                            Palette.THICK);
        }
        Range range = new Range();
        for (double v : y) {
            range.include(v);
        }
        double[] ends = range.around(0);
        return new Plot("Predicted and true " + target, "true " + target + " y", "predicted " + target + " ŷ")
                .points("examples", y, predicted(network, data), Palette.BLUE, SeriesMarkers.CIRCLE)
                .curve("ŷ = y, a perfect fit", ends, ends, Palette.VERMILLION, Palette.THICK);
    }

    static Plot residualPlot(Layer network, Dataset data) {
        double[] yHat = predicted(network, requireNumbers(data));
        double[] residuals = residuals(yHat, Scatter.column(data.sharedY(), 0));
        Range range = new Range();
        for (double v : yHat) {
            range.include(v);
        }
        return new Plot("Residuals of " + data.targetName(), "predicted " + data.targetName() + " ŷ", "residual ŷ − y")
                .points("examples", yHat, residuals, Palette.BLUE, SeriesMarkers.CIRCLE)
                .curve("no error", range.around(0), new double[2], Palette.VERMILLION, Palette.THICK);
    }

    private static Dataset requireNumbers(Dataset data) {
        if (data.hasClasses()) {
            throw new IllegalArgumentException(data.name()
                    + " has classes as targets, and a fit is drawn for numbers: use ConfusionChart instead");
        }
        return data;
    }

    private static double[] predicted(Layer network, Dataset data) {
        return Scatter.column(network.forward(data.x()), 0);
    }

    private static double[] residuals(double[] yHat, double[] y) {
        return IntStream.range(0, y.length).mapToDouble(i -> yHat[i] - y[i]).toArray();
    }

    private static double[] spread(double[] x) {
        Range range = new Range();
        for (double v : x) {
            range.include(v);
        }
        double[] ends = range.around(0.02);
        return IntStream.range(0, CURVE_POINTS)
                .mapToDouble(i -> ends[0] + (ends[1] - ends[0]) * i / (CURVE_POINTS - 1))
                .toArray();
    }

    private static String words(String what, Layer network, Dataset data) {
        double[] y = Scatter.column(data.sharedY(), 0);
        double sum = 0;
        for (double r : residuals(predicted(network, data), y)) {
            sum += r * r;
        }
        return String.format(
                Locale.ROOT,
                "%s of %s for %s; the root of the mean squared error is %s.",
                what,
                data.targetName(),
                CountText.of(data.size(), "example"),
                NumberText.brief(Math.sqrt(sum / data.size())));
    }
}
