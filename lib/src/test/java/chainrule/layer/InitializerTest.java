package chainrule.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class InitializerTest {

    private static final int IN = 300;
    private static final int OUT = 200;

    private static double[] numbers(Initializer initializer) {
        return Arrays.stream(initializer.weights(IN, OUT, new Random(5)))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    /** Of 60,000 numbers; the standard error of either is below 0.3 % of the deviation. */
    private static void assertSpread(double deviation, double[] numbers) {
        double mean = DoubleStream.of(numbers).average().orElseThrow();
        double variance = DoubleStream.of(numbers)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        assertEquals(0, mean, 0.02 * deviation);
        assertEquals(deviation, Math.sqrt(variance), 0.02 * deviation);
    }

    @Test
    void heSpreadsByTheInputs() {
        assertSpread(Math.sqrt(2.0 / IN), numbers(Initializer.he()));
    }

    @Test
    void normalHasTheDeviationAskedFor() {
        double[] numbers = numbers(Initializer.normal(0.01));
        assertSpread(0.01, numbers);
        double beyondTwo =
                DoubleStream.of(numbers).filter(v -> Math.abs(v) > 0.02).count();
        assertEquals(0.0455, beyondTwo / numbers.length, 0.003);
    }

    @Test
    void xavierIsUniformWithinItsBound() {
        double bound = Math.sqrt(6.0 / (IN + OUT));
        double[] numbers = numbers(Initializer.xavier());
        assertSpread(bound / Math.sqrt(3), numbers);
        DoubleSummaryStatistics range = DoubleStream.of(numbers).summaryStatistics();
        assertTrue(range.getMin() >= -bound && range.getMin() < -0.99 * bound);
        assertTrue(range.getMax() <= bound && range.getMax() > 0.99 * bound);
    }

    @Test
    void zerosAreZerosAndBiasesAlwaysAre() {
        assertArrayEquals(new double[3][2], Initializer.zeros().weights(2, 3, new Random()));
        assertArrayEquals(
                new double[1][3],
                new Dense(2, 3, Initializer.he(), new Random()).biases().value());
    }

    @Test
    void anInitializerFromACellThatSwapsInAndOutIsTold() {
        Initializer swapped = (in, out, rng) -> new double[in][out];
        var e = assertThrows(IllegalArgumentException.class, () -> new Dense(2, 3, swapped, new Random()));
        assertEquals("W of the initializer (out × in) must be 3×2, got 2×3", e.getMessage());
    }
}
