package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantDigitsTest {

    /** The same by arithmetic without any rounding of its own. */
    private static double decimal(double magnitude) {
        return new BigDecimal(magnitude).round(new MathContext(3)).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.001, 0.01, 0.1, 1, 9.995, 9.9949999, 10, 99.95, 100, 999.5, 999.4999, 1000, 1005, 1015, 0.0012345,
                123456, 4e-320, 1e300
            })
    void edgesAreRoundedAsDecimals(double magnitude) {
        assertEquals(decimal(magnitude), SignificantDigits.three(magnitude));
    }

    @Test
    void drawnNumbersOfEverySizeAreRoundedAsDecimals() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            double magnitude = Math.pow(10, random.nextDouble() * 24 - 12);
            assertEquals(decimal(magnitude), SignificantDigits.three(magnitude), () -> "of " + magnitude);
        }
    }

    @Test
    void numbersBesideHalvesAndPowersAreRoundedAsDecimals() {
        Random random = new Random(4);
        for (int i = 0; i < 50_000; i++) {
            double near = (100 + random.nextInt(900) + random.nextInt(2) * 0.5) * Math.pow(10, random.nextInt(12) - 6);
            double magnitude = near + Math.ulp(near) * (random.nextInt(5) - 2);
            assertEquals(decimal(magnitude), SignificantDigits.three(magnitude), () -> "of " + magnitude);
        }
    }
}
