package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** What must hold for the text of a file, by the ending of its name. */
interface FileKind {

    void check(String text) throws Exception;

    static FileKind of(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "csv" -> text -> noCellIsAFormula(text, ',');
            case "tsv" -> text -> noCellIsAFormula(text, '\t');
            case "xml" ->
                text -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)));
            case "json" ->
                text -> new ObjectMapper()
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(text);
            case "html" -> text -> assertFalse(text.contains("<script>alert") || text.contains("<b>&c"), text);
            default -> text -> {}; // Of other kinds nothing is known that all of them have to keep.
        };
    }

    private static void noCellIsAFormula(String text, char delimiter) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(delimiter);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setEmptyValue("");
        settings.setNullValue("");
        settings.setMaxCharsPerColumn(-1);
        for (String[] row : new CsvParser(settings).parseAll(new StringReader(text))) {
            for (String cell : row) {
                boolean number = cell.matches("-?\\d+(\\.\\d+)?");
                assertFalse(cell.matches("(?s)[=+@\t\r\n-].*") && !number, () -> "a formula: " + cell);
            }
        }
    }
}
