package chainrule.chart;

import chainrule.layer.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Activation functions a = f(z) with their derivatives f′(z) for z from −6 to 6. All panels share the same axes, so you
 * can compare slopes; anything beyond the axes is cut off.
 */
public final class ActivationCurve {

    private static final double[] Z = new double[481];

    private static final int NARROW = 330;
    private static final double LOWEST = -1.2;
    private static final double HIGHEST = 2.2;

    static {
        Arrays.setAll(Z, i -> (i - 240) / 40.0);
    }

    private ActivationCurve() {}

    /**
     * One panel for each layer. The function is the layer's forward pass, the derivative its backward pass with ∂L/∂a =
     * 1, so a layer of your own shows what it really computes.
     *
     * @param layers layers that work on every entry separately, such as {@code new Relu()}
     */
    public static Chart of(Layer... layers) {
        List<Plot> plots = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int columns = Math.min(3, layers.length);
        int width = columns == 1 ? Plot.WIDTH : columns == 2 ? Panels.WIDTH : NARROW;
        int height = columns == 1 ? Plot.HEIGHT : Panels.HEIGHT;
        for (Layer layer : layers) {
            String name = ChartNames.of(layer);
            Plot plot = plot(layer, name, width, height);
            plots.add(plot);
            words.add("%s: f(0) is %s, f′(0) is %s"
                    .formatted(name, NumberText.brief(value(layer, 0)), NumberText.brief(slope(layer, 0))));
        }
        return Panels.draw(columns, plots, "Activation functions with derivatives. " + String.join("; ", words) + ".");
    }

    static Plot plot(Layer layer, String name, int width, int height) {
        double[] a = Scatter.column(layer.forward(column(Z)), 0);
        double[] ones = new double[Z.length];
        Arrays.fill(ones, 1);
        double[] slope = Scatter.column(layer.backward(column(ones)), 0);
        return new Plot(width, height, name, "z", "a")
                .curve("a = f(z)", Z, seen(a), Palette.BLUE, Palette.THICK)
                .curve("derivative f′(z)", Z, seen(slope), Palette.VERMILLION, Palette.THIN)
                .reach(Double.NaN, LOWEST)
                .reach(Double.NaN, HIGHEST);
    }

    private static double[] seen(double[] values) {
        return Arrays.stream(values)
                .map(v -> v < LOWEST || v > HIGHEST ? Double.NaN : v)
                .toArray();
    }

    private static double value(Layer layer, double z) {
        return layer.forward(new double[][] {{z}})[0][0];
    }

    private static double slope(Layer layer, double z) {
        layer.forward(new double[][] {{z}});
        return layer.backward(new double[][] {{1}})[0][0];
    }

    private static double[][] column(double[] values) {
        return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }
}
