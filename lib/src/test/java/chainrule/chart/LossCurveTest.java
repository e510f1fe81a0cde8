package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossCurveTest {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    @Test
    void bothSeriesHaveOnePointAnEpochAndTheAxesAreLabelled() {
        var chart = LossCurve.plot(new double[] {3, 2, 1}, new double[] {4, 3, 2}, false)
                .chart();
        assertEquals("epoch", chart.getXAxisTitle());
        assertEquals("loss L", chart.getYAxisTitle());
        assertEquals(2, chart.getSeriesCollection().size());
        assertArrayEquals(new double[] {1, 2, 3}, chart.getSeries("training").getXData());
        assertArrayEquals(new double[] {3, 2, 1}, chart.getSeries("training").getYData());
        assertArrayEquals(new double[] {4, 3, 2}, chart.getSeries("validation").getYData());
        assertEquals(0.0, chart.getStyler().getYAxisMin());
    }

    @Test
    void theCurveIsDrawnWhereItsValuesAre() {
        Plot plot = LossCurve.plot(new double[] {4, 3, 2, 1}, new double[0], false);
        Pixels pixels = new Pixels(plot.draw("alt"));
        double x = plot.chart().getScreenXFromChart(2);
        double y = plot.chart().getScreenYFromChart(3);
        assertEquals(Palette.BLUE, pixels.at(x, y));
        assertEquals(0, pixels.count(Palette.VERMILLION));
    }

    @Test
    void theLogarithmicAxisReachesWholePowersOfTen() {
        var style = LossCurve.plot(new double[] {2.3, 0.04}, new double[0], true)
                .chart()
                .getStyler();
        assertTrue(style.isYAxisLogarithmic());
        assertEquals(0.01, style.getYAxisMin(), 1e-12);
        assertEquals(10, style.getYAxisMax(), 1e-12);
    }

    @Test
    void aDivergingLossIsAGapThatTheWordsName() {
        double[] losses = {2, 50, INF, NAN};
        double[] drawn = LossCurve.plot(losses, new double[0], false)
                .chart()
                .getSeries("training")
                .getYData();
        assertArrayEquals(new double[] {2, 50, NAN, NAN}, drawn);
        assertEquals(
                "Loss by epoch. Training loss rises from 2.00 to 50.0 in 2 epochs. It diverges: Infinity at epoch 3.",
                LossCurve.of(losses).alt());
    }

    @Test
    void aDivergenceIsMarkedByADashedLineAtItsEpoch() {
        Plot plot = LossCurve.plot(new double[] {2, 1, NAN, NAN}, new double[0], false);
        Pixels pixels = new Pixels(plot.draw("alt"));
        double x = plot.chart().getScreenXFromChart(3);
        assertTrue(pixels.count(Palette.INK, x - 1, 60, 2, 250) > 300);
        assertEquals(0, pixels.count(Palette.INK, plot.chart().getScreenXFromChart(2) - 1, 60, 2, 200));
    }

    @Test
    void theWordsTellBothCoursesAndTheLowestValidationLoss() {
        assertEquals(
                "Loss by epoch. Training loss falls from 2.31 to 0.0400 in 3 epochs."
                        + " Validation loss falls from 2.40 to 0.900 in 3 epochs, lowest 0.500 at epoch 2.",
                LossCurve.draw(new double[] {2.31, 1, 0.04}, new double[] {2.4, 0.5, 0.9}, false)
                        .alt());
    }

    private static final double[][] SERIES = {
        {}, {0.7}, {0, 0, 0}, {0.5, 0.5}, {NAN}, {INF, INF}, {NAN, 1, NAN}, {1e-300, 1e300}, {-1, 1}, {1e-8, 2e-8}
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anySeriesOfLossesIsDrawnWithNothingCut(boolean log) {
        for (int i = 0; i < SERIES.length; i++) {
            isDrawnWithNothingCut(SERIES[i], SERIES[3 * i % SERIES.length], log);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("slow")
    void anyTwoSeriesOfLossesAreDrawnWithNothingCut(boolean log) {
        for (double[] training : SERIES) {
            for (double[] validation : SERIES) {
                isDrawnWithNothingCut(training, validation, log);
            }
        }
    }

    private static void isDrawnWithNothingCut(double[] training, double[] validation, boolean log) {
        Pixels pixels = new Pixels(LossCurve.draw(training, validation, log));
        assertEquals(2 * Plot.WIDTH, pixels.width());
        assertTrue(pixels.hasWhiteMargin(3));
    }

    @Test
    void aSinglePointIsSeen() {
        assertTrue(new Pixels(LossCurve.of(0.7)).count(Palette.BLUE) > 40);
        assertTrue(new Pixels(LossCurve.of(0.7, NAN)).count(Palette.BLUE) > 40);
    }

    @Test
    void epochsAreLabelledAtWholeNumbersOnly() {
        var few = LossCurve.plot(new double[] {2, 1}, new double[0], false)
                .chart()
                .getStyler()
                .getXAxisTickLabelsFormattingFunction();
        assertEquals("2", few.apply(2.0));
        assertEquals(" ", few.apply(1.5));
        var style =
                LossCurve.plot(new double[300], new double[0], false).chart().getStyler();
        assertEquals("150", style.getXAxisTickLabelsFormattingFunction().apply(150.0));
        assertEquals(0, style.getXAxisMin());
    }
}
