package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each neuron of the first layer looks for: its weights as a picture of the input's shape. */
public final class FirstLayerWeights {

    private static final int COLUMNS = 8;
    private static final int SIZE = 64;
    private static final int STEP_X = 78;
    private static final int STEP_Y = 88;
    private static final int TOP = 62;
    private static final int MOST = 64;

    private FirstLayerWeights() {}

    /** The weights of a first layer and the title above them. */
    private record Part(String title, double[][] w, int shown) {

        static Part of(String title, Layer first, int most) {
            double[][] w = first.parameters().get(0).value();
            PixelGrid.requireSide("first-layer weights", w[0].length);
            return new Part(title, w, Math.min(most, w.length));
        }

        int columns() {
            return Math.max(5, Math.min(COLUMNS, shown));
        }

        int width() {
            return columns() * STEP_X + 30;
        }

        int height() {
            return TOP + (shown + columns() - 1) / columns() * STEP_Y;
        }
    }

    /**
     * Draws each row of W, or the first 64 rows if there are more than 64 neurons.
     *
     * @throws IllegalArgumentException if no layer has weights, or a row of W does not make a square picture
     */
    public static Chart of(Network network) {
        Layer first = first(network);
        return draw(List.of(
                Part.of("Weights of %s, one picture for each neuron".formatted(ChartNames.of(first)), first, MOST)));
    }

    /**
     * The first neurons of several networks, one network below the other, in the same scale, so weights that look
     * stronger are stronger.
     *
     * @throws IllegalArgumentException if a network has no layer with weights, or a row of W does not make a square
     *     picture
     */
    public static Chart of(Map<String, Network> networks, int neurons) {
        List<Part> parts = new ArrayList<>();
        ChartNames.ordered(networks).forEach((name, network) -> parts.add(Part.of(name, first(network), neurons)));
        return draw(parts);
    }

    private static Layer first(Network network) {
        return network.layers().stream()
                .filter(layer -> !layer.parameters().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no layer of " + network + " has weights"));
    }

    private static Chart draw(List<Part> parts) {
        double most = parts.stream().mapToDouble(part -> largest(part.w)).max().orElse(1);
        String scale = "blue −" + NumberText.brief(most) + ", white 0, orange-red +" + NumberText.brief(most);
        String alt = parts.stream()
                .map(part -> "%s: %d of %d neurons".formatted(part.title, part.shown, part.w.length))
                .collect(Collectors.joining("; ", "", "; " + scale + "."));
        int width = parts.stream().mapToInt(Part::width).max().orElse(COLUMNS * STEP_X);
        int height = parts.stream().mapToInt(Part::height).sum();
        return Canvas.draw(width, height, alt, g -> {
            int top = 0;
            for (Part part : parts) {
                paint(g, part, scale, most, width, top);
                top += part.height();
            }
        });
    }

    private static void paint(Graphics2D g, Part part, String scale, double most, int width, int top) {
        g.setColor(Palette.INK);
        g.setFont(Palette.TITLE);
        Labels.centred(g, Labels.shortened(g, part.title, width - 16), width / 2.0, top + 24);
        g.setFont(Palette.SMALL);
        Labels.centred(g, scale, width / 2.0, top + 44);
        for (int k = 0; k < part.shown; k++) {
            double x = 22 + k % part.columns() * STEP_X;
            paint(g, part.w[k], k, most, x, top + 56 + k / part.columns() * STEP_Y);
        }
    }

    private static void paint(Graphics2D g, double[] weights, int k, double most, double x, double y) {
        PixelGrid.paint(g, weights, x, y, SIZE, v -> colour(v, most));
        g.setColor(Palette.INK);
        g.setFont(Palette.SMALL);
        Labels.centred(g, String.valueOf(k + 1), x + SIZE / 2.0, y + SIZE + 15);
    }

    static Color colour(double v, double most) {
        return Palette.tint(v < 0 ? Palette.BLUE : Palette.VERMILLION, Math.abs(v) / most);
    }

    private static double largest(double[][] w) {
        double most = 0;
        for (double[] row : w) {
            for (double v : row) {
                most = NumberText.drawable(v) ? Math.max(most, Math.abs(v)) : most;
            }
        }
        return most == 0 ? 1 : most;
    }
}
