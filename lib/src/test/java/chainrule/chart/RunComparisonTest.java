package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class RunComparisonTest {

    private static final double NAN = Double.NaN;
    private static final History FAST = history(Ending.COMPLETED, 2, 1);
    private static final History WATCHED = watched(Ending.COMPLETED, 3, 1, 2);

    private static History history(Ending ending, double... losses) {
        List<Epoch> epochs = new ArrayList<>();
        for (double loss : losses) {
            epochs.add(new Epoch(epochs.size() + 1, loss, NAN, NAN, 1, 0.1, 0.5));
        }
        return new History(epochs, "accuracy", ending, "");
    }

    /** With a validation loss ten times the training loss. */
    private static History watched(Ending ending, double... losses) {
        List<Epoch> epochs = new ArrayList<>();
        for (double loss : losses) {
            epochs.add(new Epoch(epochs.size() + 1, loss, 10 * loss, 0.5, 1, 0.1, 0.5));
        }
        return new History(epochs, "accuracy", ending, "");
    }

    private static List<XYChart> charts(Map<String, History> runs, boolean log) {
        return RunComparison.plots(ChartNames.ordered(runs), log).stream()
                .map(Plot::chart)
                .toList();
    }

    @Test
    void everyRunIsASeriesUnderItsName() {
        var charts = charts(Map.of("fast", FAST), false);
        assertEquals(1, charts.size());
        assertArrayEquals(new double[] {1, 2}, charts.get(0).getSeries("fast").getXData());
        assertArrayEquals(new double[] {2, 1}, charts.get(0).getSeries("fast").getYData());
        assertEquals("epoch", charts.get(0).getXAxisTitle());
    }

    @Test
    void validationLossAndAccuracyStandBesideTheTrainingLoss() {
        var charts = charts(Map.of("a", WATCHED), false);
        assertEquals(
                List.of("Training loss", "Validation loss", "Validation accuracy"),
                charts.stream().map(XYChart::getTitle).toList());
        assertArrayEquals(
                new double[] {30, 10, 20}, charts.get(1).getSeries("a").getYData());
        assertArrayEquals(
                new double[] {0.5, 0.5, 0.5}, charts.get(2).getSeries("a").getYData());
    }

    @Test
    void trainingAndValidationLossHaveTheSameAxis() {
        for (boolean log : new boolean[] {false, true}) {
            var charts = charts(Map.of("a", WATCHED, "b", FAST), log);
            for (XYChart chart : charts.subList(0, 2)) {
                assertEquals(
                        charts.get(0).getStyler().getYAxisMin(),
                        chart.getStyler().getYAxisMin());
                assertEquals(
                        charts.get(0).getStyler().getYAxisMax(),
                        chart.getStyler().getYAxisMax());
            }
        }
    }

    @Test
    void theLowestValidationLossIsRinged() {
        var ring = charts(Map.of("a", WATCHED), false).get(1).getSeries("a lowest");
        assertArrayEquals(new double[] {2}, ring.getXData());
        assertArrayEquals(new double[] {10}, ring.getYData());
    }

    @Test
    void allRunsHaveTheSameLineWidth() {
        var chart = charts(Map.of("a", FAST, "b", FAST, "c", FAST), false).get(0);
        assertEquals(
                1,
                chart.getSeriesCollection().stream()
                        .map(series -> series.getLineStyle().getLineWidth())
                        .distinct()
                        .count());
    }

    @Test
    void aRunThatOverflowsIsDrawnUpToWhereItLeavesThePicture() {
        var charts = charts(Map.of("calm", FAST, "wild", history(Ending.DIVERGED, 1, 1e200)), true);
        var wild = charts.get(0).getSeries("wild");
        double top = charts.get(0).getStyler().getYAxisMax();
        assertEquals(10, top, 1e-9);
        assertArrayEquals(new double[] {1, top}, wild.getYData(), 1e-9);
        assertEquals(1 + 1.0 / 200, wild.getXData()[1], 1e-9);
        assertArrayEquals(
                new double[] {top}, charts.get(0).getSeries("wild leaves").getYData(), 1e-9);
    }

    @Test
    void runsThatAllOverflowAreDrawnToo() {
        var runs = Map.of("at once", history(Ending.DIVERGED), "later", watched(Ending.DIVERGED, 1, 1e200));
        assertTrue(new Pixels(RunComparison.log(runs)).hasWhiteMargin(3));
        assertTrue(new Pixels(RunComparison.of(runs)).hasWhiteMargin(3));
    }

    @Test
    void theWordsTellTheLowestValidationLoss() {
        assertEquals(
                "Training loss of 1 run. a falls from 3.00 to 2.00 in 3 epochs, lowest 1.00 at epoch 2."
                        + " Its lowest validation loss is 10.0 in epoch 2.",
                RunComparison.of(Map.of("a", WATCHED)).alt());
    }

    @Test
    void aMapWithoutOrderIsSortedByNameAndOneWithOrderKeepsIt() {
        Map<String, History> ordered = new LinkedHashMap<>();
        ordered.put("b", FAST);
        ordered.put("a", FAST);
        assertTrue(RunComparison.of(ordered).alt().startsWith("Training loss of 2 runs. b falls"));
        assertTrue(RunComparison.of(Map.of("b", FAST, "a", FAST)).alt().startsWith("Training loss of 2 runs. a falls"));
    }

    @Test
    void noRunAtAllIsDrawnToo() {
        assertEquals("Training loss of 0 runs. ", RunComparison.log(Map.of()).alt());
    }

    @Test
    void manyRunsFindTheirPlaceInTheLegend() {
        Map<String, History> many = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            many.put("a run with a long name, number " + i, WATCHED);
        }
        assertTrue(new Pixels(RunComparison.of(many)).hasWhiteMargin(3));
    }
}
