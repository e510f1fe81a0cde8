package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionCurveTest {

    @Test
    void theWordsSayWhereTheCurveStartsAndEnds() {
        Chart chart = FunctionCurve.of("w", 0, 4, "loss L", w -> (w - 3) * (w - 3));
        assertEquals("loss L over w from 0 to 4.00: starts at 9.00, ends at 1.00.", chart.alt());
        assertTrue(new Pixels(chart).count(Palette.BLUE) > 500, "the curve is drawn");
    }

    @Test
    void whereTheTextLooksThereIsAMarkWithItsValue() {
        Chart chart = FunctionCurve.of("w", 0, 4, "loss L", w -> (w - 3) * (w - 3), 2);
        assertTrue(chart.alt().endsWith("ends at 1.00. At 2: 1.00."), chart.alt());
        assertTrue(new Pixels(chart).count(Palette.VERMILLION) > 100, "the mark is drawn");
    }

    @Test
    void aFunctionThatIsInfiniteSomewhereHasAGapThere() {
        Chart chart = FunctionCurve.of("p", 0, 1, "−log p", p -> -Math.log(p));
        assertTrue(new Pixels(chart).count(Palette.BLUE) > 500, chart.alt());
    }

    @Test
    void aWalkIsDrawnUpToWhereItLeavesThePicture() {
        Chart inside = FunctionCurve.walk("w", 0, 6, "loss L", w -> (w - 3) * (w - 3), 0, 0.6, 1.08);
        assertTrue(inside.alt().endsWith(" A walk of 3 places on it begins at 0 and ends at 1.08."), inside.alt());
        assertTrue(new Pixels(inside).count(Palette.VERMILLION) > 100, "the walk is drawn");
        Chart leaving = FunctionCurve.walk("w", 0, 6, "loss L", w -> (w - 3) * (w - 3), 0, 6.6, 1);
        assertTrue(leaving.alt().endsWith(" begins at 0 and leaves the picture at place 2."), leaving.alt());
        assertTrue(FunctionCurve.walk("w", 0, 6, "L", w -> w, 7).alt().endsWith("leaves the picture at place 1."));
    }

    @Test
    void endsInTheWrongOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FunctionCurve.of("w", 1, 1, "L", w -> w));
    }

    @Test
    void runsOfStepsHaveALineEachAndAreToldInOrder() {
        Map<String, double[]> runs = new LinkedHashMap<>();
        runs.put("slow", new double[] {9, 8, 7});
        runs.put("diverges", new double[] {9, 900, 90000, Double.POSITIVE_INFINITY});
        Chart chart = StepComparison.log(runs);
        assertEquals(
                "Loss by step. slow: from 9.00 to 7.00 in 2 steps. diverges: from 9.00 to 90000 in 2 steps, then Infinity.",
                chart.alt());
        assertTrue(new Pixels(chart).count(Palette.of(0)) > 100, "first run");
        assertTrue(new Pixels(chart).count(Palette.of(1)) > 100, "second run");
    }
}
