package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.Growth;
import chainrule.NastyText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrimmedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"- a - b -|a - b", "ab|ab", "- -|''", "''|''"})
    void onlyTheEndsAreTaken(String text, String left) {
        assertEquals(left, TrimmedText.of(text, "- "));
    }

    private static List<NastyText> texts() {
        return NastyText.all(4);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextTakesLongToTrim(NastyText text) {
        Growth.requireLinear("trimmed", 5_000, text::of, any -> TrimmedText.of(any, " \t\n-_."));
    }
}
