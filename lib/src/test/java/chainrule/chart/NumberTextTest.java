package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "2.3123,2.31",
        "0.04123,0.0412",
        "-12.34,−12.3",
        "1240,1240",
        "3.14e-7,3.1e−7",
        "-Infinity,−Infinity",
        "NaN,NaN"
    })
    void aBriefNumberHasThreeSignificantDigits(double v, String text) {
        assertEquals(text, NumberText.brief(v));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.5,0.5",
        "0.30000000000000004,0.3",
        "12,12",
        "100000,1e5",
        "1e-7,1e−7",
        "-2.5,−2.5",
        "2e12,2e12"
    })
    void aTickHasNoNeedlessZeros(double v, String text) {
        assertEquals(text, NumberText.tick(v));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "6,6",
        "0.5,0.5",
        "0.30000000000000004,0.3",
        "0.117893,0.1179",
        "6.009000000000001,6.009",
        "-1234.56,−1235",
        "3.14159e-7,3.142e−7",
        "2e12,2e12",
        "NaN,NaN"
    })
    void byHandANumberHasFourSignificantDigitsAndNoNeedlessZeros(double v, String text) {
        assertEquals(text, NumberText.byHand(v));
    }
}
