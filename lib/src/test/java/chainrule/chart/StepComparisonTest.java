package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StepComparisonTest {

    @Test
    void theFirstLossIsTheOneBeforeAnyStep() {
        assertEquals(
                "Loss by step. a: from 4.00 to 1.00 in 2 steps.",
                StepComparison.of(Map.of("a", new double[] {4, 2, 1})).alt());
    }

    @Test
    void aLossThatOverflowsIsFollowedToItsEnd() {
        double[] losses = {1, 1e100, 1e200, 1e300, Double.POSITIVE_INFINITY};
        Chart chart = StepComparison.log(Map.of("η = 9", losses));
        assertEquals("Loss by step. η = 9: from 1.00 to 1.0e300 in 3 steps, then Infinity.", chart.alt());
        assertTrue(new Pixels(chart).count(Palette.BLUE) > 1000);
        assertTrue(new Pixels(chart).hasWhiteMargin(3));
    }

    @Test
    void aMarkedStepHasADashedLine() {
        Pixels with = new Pixels(StepComparison.of(Map.of("a", new double[] {4, 2, 1}), 1));
        Pixels without = new Pixels(StepComparison.of(Map.of("a", new double[] {4, 2, 1})));
        assertTrue(with.count(Palette.INK) > without.count(Palette.INK) + 300);
    }

    @Test
    void noLossAtAllIsDrawnToo() {
        assertEquals(
                "Loss by step. a: no loss.",
                StepComparison.log(Map.of("a", new double[0])).alt());
        assertEquals(
                "Loss by step. a: from NaN to NaN in 0 steps.",
                StepComparison.log(Map.of("a", new double[] {Double.NaN})).alt());
    }
}
