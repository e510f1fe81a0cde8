package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ParameterTest {

    private final double[][] start = {{1, 2}, {3, 4}};
    private final Parameter w = new Parameter("W", start);

    @Test
    void itsValueIsACopyAndItsGradientZero() {
        start[0][0] = 99;
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, w.value());
        assertArrayEquals(new double[2][2], w.gradient());
        assertEquals("W (2×2)", w.toString());
    }

    @Test
    void aNewGradientReplacesTheOldOneInItsPlace() {
        double[][] gradient = w.gradient();
        w.setGradient(new double[][] {{5, 6}, {7, 8}});
        w.setGradient(new double[][] {{1, 1}, {1, 2}});
        assertSame(gradient, w.gradient());
        assertArrayEquals(new double[][] {{1, 1}, {1, 2}}, w.gradient());
    }

    @Test
    void aGradientOfAnotherShapeIsRefused() {
        var error = assertThrows(IllegalArgumentException.class, () -> w.setGradient(new double[1][2]));
        assertEquals("gradient of W must be 2×2, got 1×2", error.getMessage());
    }
}
