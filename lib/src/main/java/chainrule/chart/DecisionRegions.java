package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Which class a network of two inputs says at each place of the plane; the stronger the colour, the surer. */
public final class DecisionRegions {

    private static final int COLUMNS = 240;
    private static final int ROWS = 150;
    private static final Color NO_ANSWER = new Color(0xBBBBBB);

    private DecisionRegions() {}

    /**
     * The regions under the examples of a data set.
     *
     * @param network takes two features, gives an output a class, or one for two classes
     * @param data examples of classes with two features
     * @throws IllegalArgumentException if there are not two features, or outputs and classes do not fit
     */
    public static Chart of(Layer network, Dataset data) {
        Plot plot = plot(network, data);
        int[] labels = data.labels();
        int[] predicted = Predictions.classes(network, data);
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += labels[i] == predicted[i] ? 1 : 0;
        }
        return plot.draw(
                "Decision regions of the network by %s and %s, for %s. %d of %d examples lie in the right region."
                        .formatted(
                                data.featureNames().get(0),
                                data.featureNames().get(1),
                                Scatter.classes(data),
                                right,
                                labels.length));
    }

    static Plot plot(Layer network, Dataset data) {
        if (data.features() != 2) {
            throw new IllegalArgumentException(
                    "decision regions are drawn for 2 features, %s has %d".formatted(data.name(), data.features()));
        }
        double[] x = edges(Scatter.column(data.sharedX(), 0));
        double[] y = edges(Scatter.column(data.sharedX(), 1));
        var plot = new Plot(
                "Decision regions",
                data.featureNames().get(0),
                data.featureNames().get(1));
        plot.backdrop(picture(network, data.classNames().size(), x, y), x[0], x[1], y[0], y[1]);
        Scatter.addClasses(plot, data, 0, 1);
        return plot;
    }

    private static double[] edges(double[] values) {
        Range range = new Range();
        for (double v : values) {
            range.include(v);
        }
        return range.around(0.08);
    }

    private static BufferedImage picture(Layer network, int classes, double[] x, double[] y) {
        double[][] points = new double[COLUMNS * ROWS][];
        for (int i = 0; i < points.length; i++) {
            int column = i % COLUMNS;
            int row = i / COLUMNS;
            points[i] = new double[] {
                x[0] + (column + 0.5) / COLUMNS * (x[1] - x[0]), y[1] - (row + 0.5) / ROWS * (y[1] - y[0])
            };
        }
        double[][] p = Predictions.probabilities(network, points, classes);
        var picture = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < points.length; i++) {
            picture.setRGB(i % COLUMNS, i / COLUMNS, colour(p[i]).getRGB());
        }
        return picture;
    }

    /** From pale where the classes are even to clear where one is certain. */
    static Color colour(double[] p) {
        int best = Predictions.best(p);
        if (best < 0) {
            return NO_ANSWER;
        }
        double even = 1.0 / p.length;
        double surety = p.length == 1 ? 1 : (p[best] - even) / (1 - even);
        return Palette.tint(Scatter.colour(best), 0.1 + 0.3 * surety);
    }
}
