package chainrule.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/** The dashed vertical lines of a plot, each with a few words. */
final class PlotMarks {

    private record Mark(double x, String label, Color color) {}

    private final List<Mark> marks = new ArrayList<>();

    void add(double x, String label, Color color) {
        marks.add(new Mark(x, label, color));
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** @param chart the chart, which has just been painted */
    void paint(Graphics2D g, XYChart chart, int width) {
        double top = chart.getScreenYFromChart(chart.getStyler().getYAxisMax());
        double bottom = chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
        double start = chart.getScreenXFromChart(chart.getStyler().getXAxisMin());
        int row = 0;
        for (Mark mark : marks) {
            double at = chart.getScreenXFromChart(mark.x());
            // The label stands where the lines are not: low when they left the picture at the top.
            boolean low = chart.getScreenYFromChart(lastBefore(chart, mark.x())) < (top + bottom) / 2;
            double y = low ? bottom - 16 * (marks.size() - row) : top + 16 * row;
            Labels.verticalMark(g, new Labels.Line(at, top, bottom, start, width), y, mark.label(), mark.color());
            row++;
        }
    }

    /** The highest of the last values drawn before x. */
    private static double lastBefore(XYChart chart, double x) {
        double highest = chart.getStyler().getYAxisMin();
        for (XYSeries series : chart.getSeriesCollection()) {
            double last = Double.NaN;
            for (int i = 0; i < series.getXData().length && series.getXData()[i] < x; i++) {
                last = Double.isNaN(series.getYData()[i]) ? last : series.getYData()[i];
            }
            highest = Double.isNaN(last) ? highest : Math.max(highest, last);
        }
        return highest;
    }
}
