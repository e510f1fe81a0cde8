package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ‖∂L/∂θ‖ of each layer after a backward pass, which shows whether the gradient still reaches the first layers. */
public final class GradientFlow {

    private GradientFlow() {}

    /** The gradients of one network, as its last backward pass left them. */
    public static Chart of(Network network) {
        Map<String, Network> one = new LinkedHashMap<>();
        one.put("‖∂L/∂θ‖", network);
        return of(one);
    }

    /** The gradients of several networks, such as one with sigmoids and one with ReLUs. */
    public static Chart of(Map<String, Network> networks) {
        List<String> words = new ArrayList<>();
        ChartNames.ordered(networks).forEach((name, network) -> words.add(name + ": " + words(norms(network))));
        return plot(networks).draw("Gradient norm by layer, from the first to the last. " + String.join(" ", words));
    }

    static Plot plot(Map<String, Network> networks) {
        var plot = new Plot(
                        "Gradient norm by layer",
                        "layer with parameters (1 is next to the input)",
                        "‖∂L/∂θ‖ (log scale)")
                .logY()
                .wholeX();
        int i = 0;
        for (var entry : ChartNames.ordered(networks).entrySet()) {
            double[] norms = norms(entry.getValue());
            plot.dotted(
                    entry.getKey() + zeros(norms),
                    NumberText.oneTo(norms.length),
                    norms,
                    Palette.of(i++),
                    Palette.THIN);
            for (int k = 1; k <= norms.length; k++) {
                plot.reach(k, Double.NaN);
            }
        }
        return plot;
    }

    /**
     * The gradient norm of each layer that has parameters: the square root of the sum of squares of all its gradients.
     */
    static double[] norms(Network network) {
        return network.layers().stream()
                .filter(layer -> !layer.parameters().isEmpty())
                .mapToDouble(GradientFlow::norm)
                .toArray();
    }

    private static double norm(Layer layer) {
        double sum = 0;
        for (Parameter parameter : layer.parameters()) {
            for (double[] row : parameter.gradient()) {
                for (double g : row) {
                    sum += g * g;
                }
            }
        }
        return Math.sqrt(sum);
    }

    /** Zero has no logarithm, so the legend says in how many layers the gradient cannot be drawn. */
    private static String zeros(double[] norms) {
        long zeros = Arrays.stream(norms).filter(v -> v == 0).count();
        long broken = Arrays.stream(norms).filter(v -> !Double.isFinite(v)).count();
        return (zeros > 0 ? " (0 in " + layers(zeros) + ")" : "")
                + (broken > 0 ? " (not finite in " + layers(broken) + ")" : "");
    }

    private static String layers(long n) {
        return n == 1 ? "1 layer" : n + " layers";
    }

    private static String words(double[] norms) {
        List<String> each = new ArrayList<>();
        for (double norm : norms) {
            each.add(NumberText.brief(norm));
        }
        return String.join(", ", each) + ".";
    }
}
