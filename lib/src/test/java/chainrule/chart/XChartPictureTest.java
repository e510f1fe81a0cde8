package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.BoxChartBuilder;
import org.knowm.xchart.BubbleChartBuilder;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.DialChartBuilder;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.OHLCChartBuilder;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.RadarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

class XChartPictureTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double[] X = {1, 2, 3};

    private static XYChart xy(double... y) {
        XYChart chart =
                new XYChartBuilder().width(300).height(200).title("losses").build();
        chart.addSeries("a", X, y);
        return chart;
    }

    @Test
    void aChartIsAPictureOfItsSizeAndItsWords() {
        Chart picture = XChartPicture.of(xy(1, 2, 3));
        assertEquals("300×200 XYChart “losses” of a.", picture.width() + "×" + picture.height() + " " + picture.alt());
    }

    @Test
    void infinityIsAGapThatTheWordsNameAndTheChartStaysAsItWas() {
        double[] y = {1, INFINITY, -INFINITY};
        XYChart chart = xy(y);
        assertEquals(
                "XYChart “losses” of a. 2 values have no place on the axes and are left out.",
                XChartPicture.of(chart).alt());
        assertArrayEquals(y, chart.getSeries("a").getYData());
    }

    @Test
    void whatALogarithmicAxisDoesNotHaveIsAGapToo() {
        XYChart chart = xy(1, 0, 100);
        chart.getStyler().setYAxisLogarithmic(true);
        assertEquals(
                "XYChart “losses” of a. One value has no place on the axes and is left out.",
                XChartPicture.of(chart).alt());
    }

    @Test
    void everyKindOfChartIsDrawn() {
        var category = new CategoryChartBuilder().build();
        category.addSeries("a", List.of("x", "y"), List.of(1.0, INFINITY));
        var box = new BoxChartBuilder().build();
        box.addSeries("a", new double[] {1, 2, INFINITY, 4});
        var bubble = new BubbleChartBuilder().build();
        bubble.addSeries("a", X, new double[] {1, INFINITY, 2}, new double[] {10, 20, 30});
        var bar = new HorizontalBarChartBuilder().build();
        bar.addSeries("a", List.of(1.0, INFINITY), List.of("x", "y"));
        var pie = new PieChartBuilder().build();
        pie.addSeries("a", 1);
        var radar = new RadarChartBuilder().build();
        radar.setRadiiLabels(new String[] {"a", "b", "c"});
        radar.addSeries("a", new double[] {0.1, 0.2, 0.3});
        var dial = new DialChartBuilder().build();
        dial.addSeries("a", 0.5, "half");
        var prices = new OHLCChartBuilder().build();
        prices.addSeries("a", X, X, new double[] {3, 4, 5}, new double[] {0, 1, 2}, X);
        var heat = new HeatMapChartBuilder().build();
        heat.addSeries("a", new int[] {1, 2}, new int[] {1, 2}, new int[][] {{1, 2}, {3, 4}});
        List.of(category, box, bubble, bar, pie, radar, dial, prices, heat, new XYChartBuilder().build())
                .forEach(chart -> assertDoesNotThrow(
                        () -> XChartPicture.of(chart), () -> chart.getClass().getSimpleName()));
    }

    @Test
    void whateverTheNumbersAreALineIsDrawn() {
        Random random = new Random(24);
        double[] odd = {0, -0.0, 1, -1, 1e-300, 1e300, -1e300, Double.MAX_VALUE, Double.NaN, INFINITY, -INFINITY};
        for (int i = 0; i < 40; i++) {
            double[] y = random.doubles(3).map(d -> odd[(int) (d * odd.length)]).toArray();
            XYChart chart = xy(y);
            chart.getStyler().setYAxisLogarithmic(random.nextInt(4) == 0);
            assertDoesNotThrow(() -> XChartPicture.of(chart), () -> java.util.Arrays.toString(y));
        }
    }
}
