package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    /** Format characters that show a sign of their own: they stand around the numbers of Arabic, Syriac and Kaithi. */
    private static final Set<Integer> SIGNS =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd);

    private static final Set<Byte> HIDDEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    private static boolean isHarmful(int c) {
        boolean none = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        return none || HIDDEN.contains((byte) Character.getType(c)) && !SIGNS.contains(c);
    }

    @Test
    void noControlFormatSurrogateSeparatorOrNoncharacterIsLeft() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (isHarmful(c)) {
                String line = VisibleText.line("a" + Character.toString(c) + "b");
                assertEquals("a" + VisibleText.spelled(c) + "b", line);
                assertTrue(line.chars().allMatch(x -> x >= ' ' && x < 0x7f), line);
                assertEquals(
                        c == '\n' || c == '\t' ? "a" + (char) c + "b" : line,
                        VisibleText.of("a" + Character.toString(c) + "b"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jörg Müller-Lüdenscheidt",
                "Łukasz Żółć",
                "محمد عبد الله",
                "می\u200cخواهم",
                "שירה בן־דוד",
                "क्\u200dषितिज",
                "രാജന്\u200d",
                "ශ්\u200dරී",
                "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",
                "葛\udb40\udd00城",
                "李小龍",
                "김민준",
                "👩\u200d💻 ❤\ufe0f\u200d🔥 👍🏽",
                "∂L/∂θ = Ŷ − Y"
            })
    void namesAndWordsOfAllLanguagesStay(String name) {
        assertEquals(name, VisibleText.line(name));
        assertEquals(name, VisibleText.of(name));
    }

    @Test
    void joinersAndSelectorsAmongOtherLettersAreSpelledOut() {
        assertEquals("an\\u200Dna", VisibleText.line("an\u200dna"));
        assertEquals("an\\uFE0Fna \\u200C", VisibleText.line("an\ufe0fna \u200c"));
        assertEquals("م\u200c\\u200C", VisibleText.line("م\u200c\u200c"));
        assertEquals("❤\ufe0f\\uFE0F", VisibleText.line("❤\ufe0f\ufe0f"));
        assertEquals("1 \\uDB40\\uDC67", VisibleText.line("1 \udb40\udc67"));
    }

    @Test
    void lineEndsOfWindowsAreLineEnds() {
        assertEquals("a\nb\\u000Dc", VisibleText.of("a\r\nb\rc"));
        assertEquals("a\\u000D\\u000Ab\\u0009c", VisibleText.line("a\r\nb\tc"));
    }

    @Test
    void whatIsShownStaysAsItIs() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder any = new StringBuilder();
            random.ints(20, 0, random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1)
                    .forEach(any::appendCodePoint);
            String shown = VisibleText.of(any.toString());
            assertEquals(shown, VisibleText.of(shown));
            assertFalse(
                    shown.codePoints().anyMatch(c -> isHarmful(c) && "\n\t\u200c\u200d\u180e".indexOf(c) < 0), shown);
        }
    }
}
