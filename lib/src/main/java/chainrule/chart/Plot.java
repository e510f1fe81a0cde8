package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines and points between two labelled axes: an XChart that looks like our charts and accepts numbers that XChart
 * would refuse.
 */
final class Plot {

    static final int WIDTH = 640;
    static final int HEIGHT = 400;
    private static final Color CLEAR = new Color(255, 255, 255, 0);

    private final XYChart chart;
    private final int width;
    private final int height;
    private final PlotMarks marks = new PlotMarks();
    private final Range xRange = new Range();
    private final Range yRange = new Range();
    private final Map<String, Color> undrawn = new LinkedHashMap<>();
    private BufferedImage backdrop;
    private double[] edges;
    private boolean logX;
    private boolean logY;
    private boolean toOverflow;
    private boolean wholeX;

    Plot(String title, String xTitle, String yTitle) {
        this(WIDTH, HEIGHT, title, xTitle, yTitle);
    }

    Plot(int width, int height, String title, String xTitle, String yTitle) {
        this.width = width;
        this.height = height;
        chart = PlotStyle.chart(width, height, title, xTitle, yTitle);
    }

    /** Puts powers of ten on the vertical axis; numbers that have no logarithm become gaps. */
    Plot logY() {
        logY = true;
        chart.getStyler().setYAxisLogarithmic(true).setPlotGridHorizontalLinesVisible(false);
        return decades();
    }

    /**
     * Like {@link #logY()}, but up to the largest number that a double can hold, so that you can see something explode.
     */
    Plot logYToOverflow() {
        toOverflow = true;
        yRange.toOverflow();
        return logY();
    }

    /** Puts powers of ten on the horizontal axis. */
    Plot logX() {
        logX = true;
        chart.getStyler().setXAxisLogarithmic(true).setPlotGridVerticalLinesVisible(false);
        return decades();
    }

    /** XChart draws nine lines for each power of ten, which look like grey bands; {@link DecadeGrid} draws one. */
    private Plot decades() {
        chart.getStyler().setAxisTicksMarksVisible(false);
        chart.getStyler().setPlotBackgroundColor(CLEAR).setChartBackgroundColor(CLEAR);
        return this;
    }

    /** Puts labels on the horizontal axis only at whole numbers, such as epochs or layers. */
    Plot wholeX() {
        wholeX = true;
        // Over a short axis XChart would label halves too; over a long one its own steps are whole numbers.
        chart.getStyler()
                .setXAxisTickLabelsFormattingFunction(
                        v -> xRange.isShort() && Math.abs(v - Math.rint(v)) > 1e-6 ? " " : NumberText.tick(v));
        return this;
    }

    /** Adds a line through the points in their order, broken where y cannot be drawn. */
    Plot line(String name, double[] x, double[] y, Color color, BasicStroke stroke) {
        double[] drawn = drawable(y);
        boolean dots = drawn.length <= 30 || hasLonePoint(drawn);
        add(name, x, drawn, color, stroke, dots ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        return this;
    }

    /** Adds a line with a dot at each point, however many there are. */
    Plot dotted(String name, double[] x, double[] y, Color color, BasicStroke stroke) {
        add(name, x, drawable(y), color, stroke, SeriesMarkers.CIRCLE);
        return this;
    }

    /**
     * Adds the i-th of several runs. Their lines have the same width and differ in colour and, where there are dots, in
     * shape.
     */
    Plot run(int i, String name, double[] x, double[] y) {
        Marker marker = y.length <= 30 || hasLonePoint(y) ? Scatter.marker(i) : SeriesMarkers.NONE;
        add(name, x, drawable(y), Palette.of(i), Palette.RUN, marker);
        return this;
    }

    /** Adds bars of equal width from one end to the other. */
    Plot bars(double from, double to, double[] heights, Color color) {
        int n = heights.length;
        double[] x = new double[n + 1];
        double[] y = Arrays.copyOf(heights, n + 1);
        for (int i = 0; i <= n; i++) {
            x[i] = from + (to - from) * i / n;
        }
        y[n] = heights[n - 1];
        add("count", x, y, color, new BasicStroke(1), SeriesMarkers.NONE);
        chart.getSeries("count").setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
        chart.getSeries("count").setFillColor(Palette.tint(color, 0.6));
        return reach(Double.NaN, 0);
    }

    /** Leaves out the legend, for a plot of one thing that its axes already name. */
    Plot withoutLegend() {
        chart.getStyler().setLegendVisible(false);
        return this;
    }

    /** Leaves out the title, for a plot whose title is drawn elsewhere. */
    Plot withoutTitle() {
        chart.getStyler().setChartTitleVisible(false);
        return this;
    }

    /** Adds a line without dots at its points, for a function rather than measurements. */
    Plot curve(String name, double[] x, double[] y, Color color, BasicStroke stroke) {
        add(name, x, drawable(y), color, stroke, SeriesMarkers.NONE);
        return this;
    }

    /** Adds points without a line; those that cannot be drawn are left out. */
    Plot points(String name, double[] x, double[] y, Color color, Marker marker) {
        add(name, x, drawable(y), color, SeriesLines.NONE, marker);
        return this;
    }

    /** Adds a dashed vertical line at x with a few words. */
    Plot mark(double x, String label, Color color) {
        marks.add(x, label, color);
        xRange.include(x);
        return this;
    }

    /**
     * Adds a picture below everything else, which fills the whole area between the axes; the axes then end exactly at
     * its edges.
     */
    Plot backdrop(BufferedImage picture, double xMin, double xMax, double yMin, double yMax) {
        backdrop = picture;
        chart.getStyler().setPlotBackgroundColor(CLEAR).setChartBackgroundColor(CLEAR);
        chart.getStyler().setPlotGridLinesVisible(false);
        return edges(xMin, xMax, yMin, yMax);
    }

    /** Ends the axes exactly at the given numbers: left, right, bottom, top. */
    Plot edges(double... ends) {
        edges = ends.clone();
        chart.getStyler().setPlotContentSize(1);
        return this;
    }

    /** The chart after it has been drawn once elsewhere, because only then does it know where its axes are. */
    XYChart measured() {
        Graphics2D elsewhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart().paint(elsewhere, width, height);
        elsewhere.dispose();
        return chart;
    }

    /** Makes sure that the axes reach the given numbers. */
    Plot reach(double x, double y) {
        xRange.include(x);
        yRange.include(y);
        return this;
    }

    private void add(String name, double[] x, double[] y, Color color, BasicStroke stroke, Marker marker) {
        boolean any = false;
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(y[i])) {
                any = true;
                xRange.include(x[i]);
                yRange.include(y[i]);
            }
        }
        if (any) {
            XYSeries series = chart.addSeries(name, x, y);
            series.setLineColor(color).setLineStyle(stroke);
            series.setMarkerColor(color).setMarker(marker);
        } else if (x.length > 0) {
            undrawn.put(name, color);
        }
    }

    private double[] drawable(double[] y) {
        double[] drawn = y.clone();
        for (int i = 0; i < y.length; i++) {
            boolean fits = toOverflow ? Double.isFinite(y[i]) : NumberText.drawable(y[i]);
            if (!fits || logY && !(y[i] > 1e-100)) {
                drawn[i] = Double.NaN;
            }
        }
        return drawn;
    }

    private static boolean hasLonePoint(double[] y) {
        for (int i = 0; i < y.length; i++) {
            boolean before = i > 0 && !Double.isNaN(y[i - 1]);
            boolean after = i + 1 < y.length && !Double.isNaN(y[i + 1]);
            if (!Double.isNaN(y[i]) && !before && !after) {
                return true;
            }
        }
        return false;
    }

    /** The chart with its axes fixed, as it will be drawn. */
    XYChart chart() {
        XYStyler style = chart.getStyler();
        double[] xAxis = wholeX ? xRange.wholeAxis() : xRange.axis(logX);
        double[] yAxis = yRange.axis(logY);
        if (edges != null) {
            xAxis[0] = edges[0];
            xAxis[1] = edges[1];
            yAxis[0] = edges[2];
            yAxis[1] = edges[3];
        }
        style.setXAxisMin(xAxis[0]).setXAxisMax(xAxis[1]).setYAxisMin(yAxis[0]).setYAxisMax(yAxis[1]);
        if (logX) {
            style.setXAxisTickLabelsFormattingFunction(DecadeGrid.across(width, xAxis)::label);
        }
        if (logY) {
            style.setYAxisTickLabelsFormattingFunction(DecadeGrid.up(height, yAxis)::label);
        }
        undrawn.forEach((name, color) -> {
            // A series without a number to draw still stands in the legend; its one point has no mark.
            XYSeries series = chart.addSeries(name, new double[] {xAxis[0]}, new double[] {yAxis[0]});
            series.setMarker(SeriesMarkers.NONE);
            series.setLineColor(color);
        });
        undrawn.clear();
        if (chart.getSeriesCollection().isEmpty()) {
            // XChart wants a series to have axes: one point that nobody sees.
            XYSeries nothing = chart.addSeries("nothing to draw", new double[] {xAxis[0]}, new double[] {yAxis[0]});
            nothing.setLineStyle(SeriesLines.NONE).setShowInLegend(false);
            nothing.setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }

    String title() {
        return chart.getTitle();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Chart draw(String alt) {
        return Canvas.draw(width, height, alt, this::paint);
    }

    void paint(Graphics2D g) {
        boolean empty = chart.getSeriesCollection().isEmpty() && undrawn.isEmpty() && marks.isEmpty();
        chart();
        if (logX || logY) {
            measured();
            DecadeGrid.paint(g, chart, logX, logY);
        }
        if (backdrop != null) {
            measured();
            int left = (int) chart.getScreenXFromChart(edges[0]);
            int top = (int) chart.getScreenYFromChart(edges[3]);
            int right = (int) chart.getScreenXFromChart(edges[1]);
            g.drawImage(backdrop, left, top, right - left, (int) chart.getScreenYFromChart(edges[2]) - top, null);
        }
        chart.paint(g, width, height);
        if (empty) {
            g.setColor(Palette.FAINT);
            g.setFont(Palette.LABEL);
            Labels.centred(g, "nothing to draw yet", width / 2.0, height / 2.0);
        }
        marks.paint(g, chart, width);
    }
}
