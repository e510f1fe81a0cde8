package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries;

class RunComparisonTest {

    private static final double NAN = Double.NaN;
    private static final History FAST = history(Ending.COMPLETED, 2, 1);
    private static final History BROKEN = history(Ending.DIVERGED);

    private static History history(Ending ending, double... losses) {
        List<Epoch> epochs = new java.util.ArrayList<>();
        for (double loss : losses) {
            epochs.add(new Epoch(epochs.size() + 1, loss, NAN, NAN, 1, 0.1, 0.5));
        }
        return new History(epochs, "accuracy", ending, "");
    }

    @Test
    void everyRunIsASeriesUnderItsName() {
        var chart = RunComparison.plot(Map.of("fast", FAST), false, false).chart();
        assertArrayEquals(new double[] {1, 2}, chart.getSeries("fast").getXData());
        assertArrayEquals(new double[] {2, 1}, chart.getSeries("fast").getYData());
        assertEquals("epoch", chart.getXAxisTitle());
    }

    @Test
    void aRunThatDivergedAtOnceStandsInTheLegend() {
        var chart = RunComparison.plot(Map.of("fast", FAST, "η = 9", BROKEN), false, false)
                .chart();
        assertEquals(
                List.of("fast", "η = 9 (diverges)"),
                chart.getSeriesCollection().stream().map(XYSeries::getName).toList());
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
    void overSecondsEachEpochStandsWhereItEnded() {
        var chart = RunComparison.plot(Map.of("fast", FAST), false, true).chart();
        assertArrayEquals(new double[] {0.5, 1.0}, chart.getSeries("fast").getXData());
        assertEquals("seconds", chart.getXAxisTitle());
    }

    @Test
    void noRunAtAllIsDrawnToo() {
        assertEquals("Training loss of 0 runs. ", RunComparison.log(Map.of()).alt());
    }
}
