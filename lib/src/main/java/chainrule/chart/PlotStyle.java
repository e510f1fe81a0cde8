package chainrule.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/** The look of our charts: white and plain, with the legend below. */
final class PlotStyle {

    private PlotStyle() {}

    /** An empty chart in that style. */
    static XYChart chart(int width, int height, String title, String xTitle, String yTitle) {
        var chart = new XYChart(width, height);
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        XYStyler style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(Palette.INK)
                .setChartPadding(12);
        style.setChartTitlePadding(8).setChartTitleFont(Palette.TITLE).setChartTitleBoxVisible(false);
        style.setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        style.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        style.setLegendFont(Palette.SMALL).setLegendBorderColor(Color.WHITE).setLegendPadding(8);
        style.setAxisTitleFont(Palette.LABEL).setAxisTickLabelsFont(Palette.SMALL);
        style.setPlotGridLinesColor(Palette.GRID).setPlotGridLinesStroke(new BasicStroke(1));
        style.setAxisTickMarksColor(Palette.FAINT);
        style.setMarkerSize(6);
        style.setYAxisLabelAlignment(TextAlignment.Right).setYAxisTickLabelsFormattingFunction(NumberText::tick);
        style.setXAxisTickLabelsFormattingFunction(NumberText::tick);
        return chart;
    }
}
