package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceComparisonTest {

    private static LossTrace trace() {
        var trace = new LossTrace();
        trace.record(0, 0, 0, 2.5);
        trace.record(10, 0.5, 0.01, 1.0);
        trace.record(20, 1, 0.03, 1.5);
        trace.record(30, 1.5, 0.04, 0.5);
        return trace;
    }

    @Test
    void aTraceTellsWhereItReachedALossAndHowMuchItClimbed() {
        assertEquals(1, trace().reached(1.2));
        assertEquals(3, trace().reached(0.5));
        assertEquals(-1, trace().reached(0.1));
        assertEquals(0.5, trace().climbed(), 1e-12);
        assertArrayEquals(new double[] {0, 10, 20, 30}, trace().steps());
    }

    @Test
    void theSameLossesStandOverEpochsStepsAndSeconds() {
        var charts = TraceComparison.plots(Map.of("a", trace())).stream()
                .map(Plot::chart)
                .toList();
        assertEquals(
                List.of("epochs (log scale)", "steps (log scale)", "seconds (log scale)"),
                charts.stream().map(chart -> chart.getXAxisTitle()).toList());
        assertArrayEquals(
                new double[] {0.5, 1, 1.5}, charts.get(0).getSeries("a").getXData());
        assertArrayEquals(
                new double[] {10, 20, 30}, charts.get(1).getSeries("a").getXData());
        for (var chart : charts) {
            assertArrayEquals(new double[] {1, 1.5, 0.5}, chart.getSeries("a").getYData());
            assertEquals(
                    charts.get(0).getStyler().getYAxisMax(), chart.getStyler().getYAxisMax());
        }
    }

    @Test
    void aTraceOfNothingIsDrawnToo() {
        Chart chart = TraceComparison.of(Map.of("a", new LossTrace()));
        assertEquals("Loss by epoch, step and second. a: no loss.", chart.alt());
        assertTrue(new Pixels(TraceComparison.of(Map.of("a", trace()))).hasWhiteMargin(3));
    }
}
