package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.tensor.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the numbers of each layer are spread: its weights, or its activations for a batch. */
public final class Histograms {

    private static final int BINS = 30;

    private record Part(String name, double[] values) {}

    private Histograms() {}

    /** The weights W of each layer that has parameters. */
    public static Chart weights(Network network) {
        List<Part> parts = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (!layer.parameters().isEmpty()) {
                parts.add(new Part(
                        "W%d of %s".formatted(parts.size() + 1, ChartNames.of(layer)),
                        flat(layer.parameters().get(0).value())));
            }
        }
        return draw("Weights by layer. ", "weight", parts);
    }

    /**
     * The outputs of each layer for the rows of x.
     *
     * @param x N × in
     */
    public static Chart activations(Network network, double[][] x) {
        List<Part> parts = new ArrayList<>();
        double[][] a = Matrices.copy(x);
        for (Layer layer : network.layers()) {
            a = layer.forward(a);
            parts.add(new Part("out of " + ChartNames.of(layer), flat(a)));
        }
        return draw("Activations by layer. ", "activation", parts);
    }

    /**
     * Any numbers side by side on one axis, such as those of two networks.
     *
     * @param axis the label of the axis
     */
    public static Chart of(String axis, Map<String, double[][]> numbers) {
        List<Part> parts = new ArrayList<>();
        ChartNames.ordered(numbers).forEach((name, values) -> parts.add(new Part(name, flat(values))));
        return draw("Histograms. ", axis, parts);
    }

    private static Chart draw(String opening, String axis, List<Part> parts) {
        List<Plot> plots = plots(axis, parts);
        String words = parts.stream().map(p -> p.name + ": " + words(p.values)).collect(Collectors.joining("; "));
        return Panels.draw(Math.min(2, plots.size()), plots, opening + words + ".");
    }

    /** All plots have the same horizontal axis, so a spread that looks wider is wider. */
    private static List<Plot> plots(String axis, List<Part> parts) {
        double[] ends = ends(
                parts.stream().flatMapToDouble(p -> Arrays.stream(p.values)).toArray());
        return parts.stream().map(p -> plot(p.name, axis, p.values, ends)).toList();
    }

    private static double[] ends(double[] values) {
        Range range = new Range();
        for (double v : values) {
            range.include(v);
        }
        return range.around(0);
    }

    static Plot plot(String title, String axis, double[] values) {
        return plot(title, axis, values, ends(values));
    }

    private static Plot plot(String title, String axis, double[] values, double[] ends) {
        double[] finite = Arrays.stream(values).filter(NumberText::drawable).toArray();
        int missing = values.length - finite.length;
        String bad = missing == 0 ? "" : " (" + missing + " not finite)";
        var plot = new Plot(Panels.WIDTH, Panels.HEIGHT, title, axis + bad, "count").withoutLegend();
        if (finite.length > 0) {
            plot.bars(ends[0], ends[1], counts(finite, ends), Palette.BLUE);
        }
        return plot;
    }

    static double[] counts(double[] values, double[] ends) {
        double[] counts = new double[BINS];
        for (double v : values) {
            counts[(int) Math.min(BINS - 1, (v - ends[0]) / (ends[1] - ends[0]) * BINS)]++;
        }
        return counts;
    }

    private static String words(double[] values) {
        double[] finite = Arrays.stream(values).filter(NumberText::drawable).toArray();
        double mean = Arrays.stream(finite).average().orElse(Double.NaN);
        double variance = Arrays.stream(finite)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(Double.NaN);
        double zero = Arrays.stream(finite).filter(v -> v == 0).count();
        return "%d numbers, mean %s, standard deviation %s%s"
                .formatted(
                        values.length,
                        NumberText.brief(mean),
                        NumberText.brief(Math.sqrt(variance)),
                        zero == 0 ? "" : String.format(Locale.ROOT, ", %.0f %% are 0", 100 * zero / values.length));
    }

    private static double[] flat(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray();
    }
}
