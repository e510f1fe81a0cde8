package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableMathTest {

    private interface Row {
        void apply(double[] x, double[] into);
    }

    private static final Map<String, DoubleUnaryOperator> NUMBER = Map.of(
            "exp", PortableMath::exp,
            "tanh", PortableMath::tanh,
            "sigmoid", PortableMath::sigmoid,
            "log", PortableMath::log);

    private static final Map<String, Row> ROW = Map.of(
            "exp", PortableMath::exp,
            "tanh", PortableMath::tanh,
            "sigmoid", PortableMath::sigmoid,
            "log", PortableMath::log);

    @ParameterizedTest
    @ValueSource(strings = {"exp", "tanh", "sigmoid", "log"})
    void valuesOfMpmathAreMetWithinTwoUlp(String name) throws IOException {
        int count = 0;
        for (String line : golden().split("\n")) {
            String[] field = line.split(",");
            if (field[0].equals(name)) {
                double x = Double.parseDouble(field[1]);
                double high = Double.parseDouble(field[2]);
                double y = NUMBER.get(name).applyAsDouble(x);
                double ulps = ((y - high) - Double.parseDouble(field[3])) / Math.ulp(high);
                assertTrue(y == high || Math.abs(ulps) <= 2, () -> name + "(" + x + ") is " + y + ", off by " + ulps);
                count++;
            }
        }
        assertTrue(count > 150, "only " + count + " values for " + name);
    }

    @ParameterizedTest(name = "{0}({1}) = {2}")
    @CsvSource({
        "exp, 1000, Infinity",
        "exp, 709.79, Infinity",
        "exp, Infinity, Infinity",
        "exp, -1000, 0",
        "exp, -745.14, 0",
        "exp, -Infinity, 0",
        "exp, NaN, NaN",
        "exp, -0.0, 1",
        "tanh, 1000, 1",
        "tanh, -1000, -1",
        "tanh, Infinity, 1",
        "tanh, -Infinity, -1",
        "tanh, NaN, NaN",
        "tanh, -0.0, -0.0",
        "tanh, 4.9e-324, 4.9e-324",
        "tanh, -1e-310, -1e-310",
        "sigmoid, 1000, 1",
        "sigmoid, -1000, 0",
        "sigmoid, Infinity, 1",
        "sigmoid, -Infinity, 0",
        "sigmoid, NaN, NaN",
        "sigmoid, 0, 0.5",
        "sigmoid, -745, 4.9e-324",
        "log, 0, -Infinity",
        "log, -0.0, -Infinity",
        "log, -1, NaN",
        "log, -Infinity, NaN",
        "log, NaN, NaN",
        "log, Infinity, Infinity",
        "log, 1, 0"
    })
    void theEndsOfTheRangeAreRight(String name, double x, double expected) {
        assertEquals(expected, NUMBER.get(name).applyAsDouble(x));
        double[] row = {0.25, x, 0.5};
        ROW.get(name).apply(row.clone(), row);
        assertEquals(expected, row[1]);
    }

    @Test
    void tanhIsOdd() {
        for (double x : sample(new Random(5))) {
            assertEquals(-PortableMath.tanh(x), PortableMath.tanh(-x));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "tanh", "sigmoid", "log"})
    void aRowHasTheBitsOfItsNumbers(String name) {
        double[] x = sample(new Random(6));
        double[] expected = x.clone();
        for (int j = 0; j < x.length; j++) {
            expected[j] = NUMBER.get(name).applyAsDouble(x[j]);
        }
        double[] before = x.clone();
        double[] into = new double[x.length];
        for (int warm = 0; warm < 300; warm++) {
            ROW.get(name).apply(x, into);
            assertArrayEquals(expected, into);
        }
        assertArrayEquals(before, x);
        ROW.get(name).apply(x, x);
        assertArrayEquals(expected, x);
    }

    /** The sums were taken on JDK 17; the same test on JDK 25 proves that the bits are the same there. */
    @ParameterizedTest
    @CsvSource({"exp, 969a3e3b73e380a5", "tanh, 38accb252ca0ce19", "sigmoid, 8c365202ba9f7bd3", "log, 6394ecd86226c081"
    })
    void everyJdkGivesTheSameBits(String name, String sum) {
        long bits = 0;
        Random rng = new Random(7);
        for (int i = 0; i < 100; i++) {
            double[] x = sample(rng);
            ROW.get(name).apply(x.clone(), x);
            for (double y : x) {
                bits = 31 * bits + Double.doubleToLongBits(y);
            }
        }
        assertEquals(sum, Long.toHexString(bits));
    }

    /** Numbers near 0, of some size, and beyond every range. */
    private static double[] sample(Random rng) {
        double[] x = new double[300];
        for (int j = 0; j < x.length; j++) {
            x[j] = rng.nextGaussian() * Math.scalb(1.0, rng.nextInt(-40, 11));
        }
        return x;
    }

    private static String golden() throws IOException {
        try (InputStream in = PortableMathTest.class.getResourceAsStream("portable_math.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
