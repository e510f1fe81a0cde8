package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({
        "10000, 10000",
        "0.1, 0.1",
        "1, 1",
        "0.0005, 0.0005",
        "1e-7, 1e−7",
        "1.5e200, 1.5e200",
        "1e200, 1e200",
        "-2.5, −2.5",
        "-0.0, 0",
        "0.30000000000000004, 0.30000000000000004",
        "NaN, NaN",
        "-Infinity, −Infinity"
    })
    void aNumberHasAllItsDigitsAndNoOthers(double v, String text) {
        assertEquals(text, PlainNumber.of(v));
    }

    @ParameterizedTest
    @CsvSource({
        "0.944512, 0.9445",
        "0.5, 0.5",
        "1.5604e12, 1.56e12",
        "1234567.25, 1.235e6",
        "-0.000012, −1.2e−5",
        "999999, 1e6",
        "123456, 123500",
        "0, 0",
        "Infinity, Infinity"
    })
    void aRoundedNumberHasFourDigitsAtMost(double v, String text) {
        assertEquals(text, PlainNumber.rounded(v));
    }
}
