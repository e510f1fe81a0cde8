package chainrule.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Plots of the same runs in a row, above one legend for all of them. */
final class SharedPanels {

    /** The width of a plot that has two others beside it. */
    static final int NARROW = 330;

    static final int HEIGHT = 300;
    private static final int TITLE = 36;
    private static final String LOWEST = "lowest validation loss";
    private static final int ROW = 22;
    private static final int SAMPLE = 26;

    private SharedPanels() {}

    /**
     * Draws them.
     *
     * @param runs their names, in the order of their colours
     * @param ringed whether the legend explains the ring
     */
    static Chart draw(List<Plot> plots, List<String> runs, boolean ringed, String alt) {
        // XChart gives a title the room that its letters take: axes side by side would not end at one height.
        plots.forEach(plot -> plot.withoutLegend().withoutTitle());
        List<String> names = new ArrayList<>(runs);
        if (ringed) {
            names.add(LOWEST);
        }
        int width = plots.stream().mapToInt(Plot::width).sum();
        int height = plots.get(0).height();
        int rows = rows(names, width);
        return Canvas.draw(width, TITLE + height + rows * ROW + 12, alt, g -> {
            int left = 0;
            for (Plot plot : plots) {
                g.setFont(Palette.TITLE);
                g.setColor(Palette.INK);
                Labels.centred(g, plot.title(), left + plot.width() / 2.0, TITLE - 8);
                Graphics2D part = (Graphics2D) g.create(left, TITLE, plot.width(), height);
                plot.paint(part);
                part.dispose();
                left += plot.width();
            }
            legend(g, names, width, TITLE + height);
        });
    }

    /**
     * An estimate that is too wide rather than too narrow, because the height is needed before anything can be
     * measured.
     */
    private static int length(String name) {
        return SAMPLE + 28 + 8 * name.length();
    }

    private static int rows(List<String> names, int width) {
        int rows = 1;
        int x = 20;
        for (String name : names) {
            if (x + length(name) > width && x > 20) {
                rows++;
                x = 20;
            }
            x += length(name);
        }
        return rows;
    }

    private static void legend(Graphics2D g, List<String> names, int width, int top) {
        g.setFont(Palette.SMALL);
        int x = 20;
        int y = top + ROW / 2;
        for (int i = 0; i < names.size(); i++) {
            if (x + length(names.get(i)) > width && x > 20) {
                x = 20;
                y += ROW;
            }
            sample(g, i, names.get(i).equals(LOWEST), x, y);
            g.setColor(Palette.INK);
            g.drawString(names.get(i), x + SAMPLE + 8, y + 4);
            x += length(names.get(i));
        }
    }

    private static void sample(Graphics2D g, int i, boolean ring, int x, int y) {
        if (ring) {
            g.setColor(Palette.FAINT);
            new Ring().paint(g, x + SAMPLE / 2.0, y, 6);
            return;
        }
        g.setColor(Palette.of(i));
        g.setStroke(Palette.RUN);
        g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        Scatter.marker(i).paint(g, x + SAMPLE / 2.0, y, 6);
    }
}
