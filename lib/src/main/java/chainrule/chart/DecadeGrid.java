package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/**
 * A line and a label for each power of ten on a logarithmic axis, or for every second or third one if there are many.
 */
final class DecadeGrid {

    /** The width and the height that a label needs. */
    private static final int ACROSS = 70;

    private static final int UP = 40;

    private final int most;
    private final int first;
    private final int last;

    private DecadeGrid(int most, double... ends) {
        this.most = Math.max(1, most);
        first = (int) Math.rint(Math.log10(ends[0]));
        last = (int) Math.rint(Math.log10(ends[1]));
    }

    /** @param ends of the horizontal axis, whole powers of ten */
    static DecadeGrid across(int width, double... ends) {
        return new DecadeGrid(width / ACROSS, ends);
    }

    /** @param ends of the vertical axis, whole powers of ten */
    static DecadeGrid up(int height, double... ends) {
        return new DecadeGrid(height / UP, ends);
    }

    /** How many powers of ten lie between two lines: 1, 2, 5, 10, … */
    private int every() {
        int needed = (last - first) / most + 1;
        int size = (int) Math.pow(10, Math.floor(Math.log10(needed)));
        for (int nice : new int[] {1, 2, 5}) {
            if (nice * size >= needed) {
                return nice * size;
            }
        }
        return 10 * size;
    }

    private int[] decades() {
        return IntStream.rangeClosed(first, last).filter(this::has).toArray();
    }

    private boolean has(int decade) {
        return Math.floorMod(decade, every()) == 0;
    }

    /** A power of ten as a number; an empty text for the numbers between. */
    String label(double v) {
        int decade = (int) Math.rint(Math.log10(v));
        boolean whole = Math.abs(Math.log10(v) - decade) < 0.01; // XChart's own sums are not exact
        return whole && has(decade) ? NumberText.tick(Math.pow(10, decade)) : " ";
    }

    /**
     * Draws the lines of a chart that has been measured. The chart's own background must be transparent, because the
     * lines show below its curves.
     */
    static void paint(Graphics2D g, XYChart chart, boolean vertical, boolean horizontal) {
        XYStyler style = chart.getStyler();
        double left = chart.getScreenXFromChart(style.getXAxisMin());
        double right = chart.getScreenXFromChart(style.getXAxisMax());
        double top = chart.getScreenYFromChart(style.getYAxisMax());
        double bottom = chart.getScreenYFromChart(style.getYAxisMin());
        // XChart leaves a margin beyond both ends of an axis, through which its own lines run too.
        double margin = (1 / style.getPlotContentSize() - 1) / 2;
        double beside = margin * (right - left);
        double above = margin * (bottom - top);
        g.setColor(Palette.GRID);
        g.setStroke(new BasicStroke(1));
        if (horizontal) {
            var grid = up(chart.getHeight(), style.getYAxisMin(), style.getYAxisMax());
            for (int k : grid.decades()) {
                double y = chart.getScreenYFromChart(Math.pow(10, k));
                g.draw(new Line2D.Double(left - beside, y, right + beside, y));
            }
        }
        if (vertical) {
            var grid = across(chart.getWidth(), style.getXAxisMin(), style.getXAxisMax());
            for (int k : grid.decades()) {
                double x = chart.getScreenXFromChart(Math.pow(10, k));
                g.draw(new Line2D.Double(x, top - above, x, bottom + above));
            }
        }
    }
}
