package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which class a network with two inputs chooses at each point of the plane. The stronger the colour, the more certain
 * the network is.
 */
public final class DecisionRegions {

    private static final int COLUMNS = 200;
    private static final int ROWS = 200;
    private static final Color NO_ANSWER = new Color(0xBBBBBB);

    private DecisionRegions() {}

    /**
     * The regions under the examples of a data set, by the rule of {@code Metric.accuracy()}: the largest of several
     * outputs; of one output, the second class where it is ½ or more.
     *
     * <p>A chart knows no loss: if a single output is a logit, whose border is at 0, pass {@code new Network(network,
     * new Sigmoid())}.
     *
     * @param network takes two features, gives one output for each class, or a single one for two classes
     * @param data examples of classes with two features
     * @throws IllegalArgumentException if there are not two features, or outputs and classes do not fit
     */
    public static Chart of(Layer network, Dataset data) {
        return plot(network, data, "Decision regions")
                .draw("Decision regions of the network by %s and %s, for %s. %s"
                        .formatted(
                                data.featureNames().get(0),
                                data.featureNames().get(1),
                                Scatter.classes(data),
                                right(network, data) + " lie in the right region."));
    }

    /**
     * The regions of several networks side by side, such as one without and one with hidden layers. Each picture has
     * its network's name.
     */
    public static Chart of(Map<String, ? extends Layer> networks, Dataset data) {
        List<Plot> plots = new ArrayList<>();
        List<String> words = new ArrayList<>();
        ChartNames.ordered(networks).forEach((name, network) -> {
            plots.add(plot(network, data, name));
            words.add(name + ": " + right(network, data) + " lie in the right region.");
        });
        return Panels.draw(Math.min(2, plots.size()), plots, "Decision regions. " + String.join(" ", words));
    }

    private static String right(Layer network, Dataset data) {
        int[] labels = data.labels();
        int[] predicted =
                Predictions.of(network, data.x(), data.classNames().size()).classes();
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += labels[i] == predicted[i] ? 1 : 0;
        }
        return right + " of " + labels.length + " examples";
    }

    static Plot plot(Layer network, Dataset data, String title) {
        if (data.features() != 2) {
            throw new IllegalArgumentException(
                    "decision regions are drawn for 2 features, %s has %d".formatted(data.name(), data.features()));
        }
        double[] x = Scatter.edges(Scatter.column(data.sharedX(), 0));
        double[] y = Scatter.edges(Scatter.column(data.sharedX(), 1));
        boolean alike = EqualUnits.fit(x, y);
        var plot = new Plot(
                alike ? Scatter.SQUARE : Plot.WIDTH,
                alike ? Scatter.SQUARE : Plot.HEIGHT,
                title,
                AxisWords.of(data.featureNames().get(0)),
                AxisWords.of(data.featureNames().get(1)));
        Scatter.addClasses(plot, data, 0, 1);
        double[] at = alike ? EqualUnits.of(plot, x, y) : new double[] {x[0], x[1], y[0], y[1]};
        double[] across = {at[0], at[1]};
        double[] up = {at[2], at[3]};
        return plot.backdrop(picture(network, data.classNames().size(), across, up), at[0], at[1], at[2], at[3]);
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
        Predictions said = Predictions.of(network, points, classes);
        var picture = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < points.length; i++) {
            picture.setRGB(
                    i % COLUMNS,
                    i / COLUMNS,
                    colour(said.classOf(i), said.surety(i)).getRGB());
        }
        return picture;
    }

    /** From pale where the classes are even to strong where the network is certain of one. */
    private static Color colour(int said, double surety) {
        return said < 0 ? NO_ANSWER : Palette.tint(Scatter.colour(said), 0.1 + 0.3 * surety);
    }
}
