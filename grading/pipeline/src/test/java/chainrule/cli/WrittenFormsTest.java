package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.chart.HtmlText;
import chainrule.files.CsvRows;
import chainrule.files.JsonFiles;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** However a file writes a text, one of the readings is that text. */
class WrittenFormsTest {

    private static final List<String> PIECES = List.of(
            "a", "Z", "7", " ", "'", "\"", "&", "<", ">", ";", ",", "\\", "/", "_", "*", "-", "@", "\u00e9", "\u738b",
            "#39");

    private static final List<UnaryOperator<String>> FORMS = List.of(
            text -> text,
            HtmlText::escape,
            text -> JsonFiles.text(new DrawnFolder.Note(text)),
            text -> JsonFiles.text(new DrawnFolder.Note(HtmlText.escape(text))),
            text -> JsonFiles.text(new DrawnFolder.Note(apart(text))),
            text -> CsvRows.row(List.of("x", text)));

    /** As in the comments of a notebook. */
    private static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        text.chars()
                .forEach(c -> apart.append(
                        c < 128 && !Character.isLetterOrDigit(c) && c != ' '
                                ? "<span>&#%d;</span>".formatted(c)
                                : "" + (char) c));
        return apart.toString();
    }

    @Test
    void drawnTextsAreReadInEachForm() {
        Random random = new Random(5);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder drawn = new StringBuilder("x");
            for (int i = random.nextInt(12); i >= 0; i--) {
                drawn.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = drawn + "x";
            for (UnaryOperator<String> form : FORMS) {
                String written = form.apply(text);
                assertTrue(
                        written.lines()
                                .flatMap(line -> WrittenForms.of(line).stream())
                                .anyMatch(read -> read.contains(text)),
                        () -> text + " as " + written);
            }
        }
    }

    @Test
    void halfAnEscapeStaysAsItIs() {
        for (String odd :
                List.of("", "\\", "\\u12", "a\\u12xy", "&", "&;", "&#;", "&#x;", "&#99999999;", "&nothing;", "&#-1;")) {
            assertEquals(odd, WrittenForms.of(odd).iterator().next());
            assertTrue(Set.copyOf(WrittenForms.of(odd)).contains(odd));
        }
    }
}
