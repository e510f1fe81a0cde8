package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * Colours that people with any colour vision can tell apart (Okabe and Ito, “Color universal design”, 2008), and the
 * lines and fonts of our charts.
 */
public final class Palette {

    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color SKY = new Color(0x56B4E9);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color YELLOW = new Color(0xF0E442);

    static final Color INK = new Color(0x222222);
    static final Color FAINT = new Color(0x767676);
    static final Color GRID = new Color(0xE3E3E3);

    /** For two lines that differ in more than colour; XChart draws them piece by piece, so dashes would not show. */
    static final BasicStroke THICK = new BasicStroke(2.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    static final BasicStroke THIN = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** For several lines that are compared, of which none is more important than another. */
    static final BasicStroke RUN = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static final Color[] SERIES = {BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, INK, YELLOW};

    private Palette() {}

    /**
     * The colour of the i-th class or run. Colours repeat after eight, so a second mark such as a shape must differ.
     */
    static Color of(int i) {
        return SERIES[i % SERIES.length];
    }

    /** The same colour as a page writes it, such as {@code #0072B2}. */
    public static String hex(int i) {
        return "#%06X".formatted(of(i).getRGB() & 0xFFFFFF);
    }

    /** How many colours there are before they repeat. */
    public static int size() {
        return SERIES.length;
    }

    /** A mixture with white: 0 is white, and 1 is the colour itself. */
    static Color tint(Color color, double strength) {
        return mix(Color.WHITE, color, strength);
    }

    /** A mixture of two colours: 0 is the first, and 1 is the second. */
    static Color mix(Color from, Color to, double share) {
        double t = Math.max(0, Math.min(1, share));
        return new Color(
                (int) Math.round(from.getRed() + t * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + t * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + t * (to.getBlue() - from.getBlue())));
    }
}
