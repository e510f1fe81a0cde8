package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Words on a picture, placed so that none is cut off. */
final class Labels {

    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);

    private Labels() {}

    /**
     * A dashed vertical line between two heights, and between the ends of the x axis; its label may continue to the
     * right.
     */
    record Line(double x, double top, double bottom, double start, int width) {

        /**
         * The start of a label of the given length: on the side that has room, or across the line if neither side has.
         */
        double label(double length) {
            if (x + 6 + length + 12 < width) {
                return x + 6;
            }
            if (x - 6 - length > start) {
                return x - 6 - length;
            }
            return Math.max(start + 4, Math.min(x - length / 2, width - 12 - length));
        }
    }

    /** A dashed vertical line with its label at height y. */
    static void verticalMark(Graphics2D g, Line line, double y, String label, Color color) {
        g.setColor(color);
        g.setStroke(DASHED);
        g.draw(new Line2D.Double(line.x(), line.top(), line.x(), line.bottom()));
        g.setFont(Palette.SMALL);
        double length = g.getFontMetrics().stringWidth(label);
        double left = line.label(length);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(left - 2, y, length + 4, 16));
        g.setColor(color);
        g.drawString(label, (float) left, (float) y + 12);
    }

    /** Writes text centred on x, with its base line at y. */
    static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    /** Writes text that ends at x, with its base line at y. */
    static void rightAligned(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text)), (float) y);
    }

    /** Writes text turned to be read from below, centred on y. */
    static void upward(Graphics2D g, String text, double x, double y) {
        var before = g.getTransform();
        g.rotate(-Math.PI / 2, x, y);
        centred(g, text, x, y);
        g.setTransform(before);
    }

    /** As much of the text as fits into the given width, with … where some is missing. */
    static String shortened(Graphics2D g, String text, double width) {
        var metrics = g.getFontMetrics();
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 0 && metrics.stringWidth(text.substring(0, length) + "…") > width) {
            length--;
        }
        return text.substring(0, length) + "…";
    }
}
