package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AxisWordsTest {

    @Test
    void anAxisSaysWordsAndUnits() {
        assertEquals("petal length (cm)", AxisWords.of("petal_length_cm"));
        assertEquals("body mass index (kg/m²)", AxisWords.of("bmi"));
        assertEquals("mean concave points", AxisWords.of("mean_concave_points"));
        assertEquals("x1", AxisWords.of("x1"));
    }
}
