package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static String field(Object value) {
        return CsvRows.row(List.of(value)).stripTrailing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "\u22121",
                "﹦1",
                "﹢1",
                "﹣1",
                "﹫A1",
                "⁼1",
                "⁺1",
                "₋1",
                " =1",
                "\u00a0\u3000=1"
            })
    void whatASpreadsheetMayTakeForAFormulaIsText(String formula) {
        assertEquals("'" + formula, field(formula));
    }

    @ParameterizedTest
    @CsvSource({"'\t=1', \\u0009=1", "'\r=1', \\u000D=1", "'\n=1', \\u000A=1", "'\u200b=1', \\u200B=1"})
    void aBeginningThatCannotBeSeenIsSpelledOut(String text, String shown) {
        assertEquals(shown, field(text));
    }

    @Tag("slow")
    @Test
    void whateverBeginsAFieldNoSignOfAFormulaComesFirst() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            for (String text : List.of(Character.toString(c) + "1", " " + Character.toString(c) + "1")) {
                String first = field(text).replaceFirst("^\"", "").strip();
                String plain = Normalizer.normalize(first, Normalizer.Form.NFKC);
                assertTrue(
                        "=+-@\u2212".indexOf(plain.charAt(0)) < 0,
                        () -> "U+%X gives %s".formatted(text.codePointAt(0), first));
            }
        }
    }

    @Test
    void numbersStayNumbers() {
        assertEquals("-1.5", field(-1.5));
        assertEquals("0,-2", CsvRows.row(List.of(0, -2)).stripTrailing());
    }

    @Test
    void anyTextIsOneFieldOfOneLine() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setSkipEmptyLines(false);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(8), 0, 8)
                    .mapToObj(n -> ",;\"\n\r' a".charAt(n))
                    .forEach(text::append);
            String row = CsvRows.row(List.of(text, "end"));
            assertEquals(1, row.lines().count(), row);
            String[] read = new CsvParser(settings).parseLine(row.stripTrailing());
            assertEquals(2, read.length, row);
            assertEquals("end", read[1]);
        }
    }
}
