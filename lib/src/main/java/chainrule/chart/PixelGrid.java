package chainrule.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;

/** A row of numbers drawn as the square picture that it forms, such as the 64 pixels of a digit as 8×8. */
final class PixelGrid {

    private PixelGrid() {}

    /** The side of the square picture with the given number of pixels, or −1 if they do not make a square. */
    static int side(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return side * side == pixels ? side : -1;
    }

    /** @throws IllegalArgumentException if the examples are not square pictures */
    static int requireSide(String what, int pixels) {
        int side = side(pixels);
        if (side < 0) {
            throw new IllegalArgumentException(
                    "%s are drawn as square pictures, such as 8×8 of 64 columns; %d columns do not make a square"
                            .formatted(what, pixels));
        }
        return side;
    }

    /**
     * Draws into the square of the given size at x, y. Numbers that are not finite are drawn in orange, which no scale
     * here uses.
     */
    static void paint(Graphics2D g, double[] values, double x, double y, double size, DoubleFunction<Color> scale) {
        int side = side(values.length);
        double step = size / side;
        for (int i = 0; i < values.length; i++) {
            g.setColor(Double.isFinite(values[i]) ? scale.apply(values[i]) : Palette.ORANGE);
            // A little overlap: no seams between neighbours.
            g.fill(new Rectangle2D.Double(x + i % side * step, y + i / side * step, step + 0.25, step + 0.25));
        }
        g.setColor(Palette.FAINT);
        g.draw(new Rectangle2D.Double(x, y, size, size));
    }
}
