package chainrule.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReluTest {

    private final Relu relu = new Relu();

    @Test
    void theGradientPassesWhereZIsPositiveHoweverSmallOrLarge() {
        relu.forward(new double[][] {{Double.MIN_VALUE, 1e-300, 1, 1e300, Double.MAX_VALUE}});
        double[][] upstream = {{-1.5, 2.5, -3.5, 4.5, -5.5}};
        assertArrayEquals(upstream, relu.backward(upstream));
    }

    @Test
    void elsewhereItIsAPlainZeroWithoutASign() {
        relu.forward(new double[][] {{0.0, -0.0, -Double.MIN_VALUE, -1}});
        double[] dZ = relu.backward(new double[][] {{-1, 1, -1, -1e300}})[0];
        assertArrayEquals(new double[4], dZ);
    }

    @Test
    void notANumberStaysVisible() {
        assertEquals(Double.NaN, relu.forward(new double[][] {{Double.NaN}})[0][0]);
    }
}
