package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import java.awt.Color;
import java.awt.Graphics2D;

/** What each neuron of the first layer looks for: its weights as a picture of the input's shape. */
public final class FirstLayerWeights {

    private static final int COLUMNS = 8;
    private static final int SIZE = 64;
    private static final int STEP_X = 78;
    private static final int STEP_Y = 88;
    private static final int MOST = 64;

    private FirstLayerWeights() {}

    /**
     * Draws each row of W; of more than 64 neurons the first 64.
     *
     * @throws IllegalArgumentException if no layer has weights, or a row of W makes no square picture
     */
    public static Chart of(Network network) {
        Layer first = network.layers().stream()
                .filter(layer -> !layer.parameters().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no layer of " + network + " has weights"));
        double[][] w = first.parameters().get(0).value();
        PixelGrid.requireSide("first-layer weights", w[0].length);
        int shown = Math.min(MOST, w.length);
        double most = largest(w);
        String scale = "blue −" + Numbers.brief(most) + ", white 0, orange-red +" + Numbers.brief(most);
        String title = "Weights of %s, one picture a neuron".formatted(Names.of(first));
        String alt = "%s: %d of %d neurons; %s.".formatted(title, shown, w.length, scale);
        int columns = Math.max(5, Math.min(COLUMNS, shown));
        int rows = (shown + columns - 1) / columns;
        int width = columns * STEP_X + 30;
        return Canvas.draw(width, 62 + rows * STEP_Y, alt, g -> {
            g.setColor(Palette.INK);
            g.setFont(Palette.TITLE);
            Labels.centred(g, Labels.shortened(g, title, width - 16), width / 2.0, 24);
            g.setFont(Palette.SMALL);
            Labels.centred(g, scale, width / 2.0, 44);
            for (int k = 0; k < shown; k++) {
                paint(g, w[k], k, most, 22 + k % columns * STEP_X, 56 + k / columns * STEP_Y);
            }
        });
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
                most = Numbers.drawable(v) ? Math.max(most, Math.abs(v)) : most;
            }
        }
        return most == 0 ? 1 : most;
    }
}
