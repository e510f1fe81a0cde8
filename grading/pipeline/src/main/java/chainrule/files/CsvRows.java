package chainrule.files;

import chainrule.chart.VisibleText;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of comma-separated values that no spreadsheet program takes for formulas. Invisible characters and line breaks
 * are spelled out, so each row is one line.
 */
public final class CsvRows {

    /** The beginning of a file that people open: without it, Excel on Windows does not recognise UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The characters that begin a formula, including the minus sign of mathematics. */
    private static final String SIGNS = "=+-@\u2212";

    private CsvRows() {}

    public static String row(List<?> fields) {
        return fields.stream().map(CsvRows::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = VisibleText.line(String.valueOf(value));
        // A leading apostrophe makes spreadsheet programs show a formula as text.
        String safe = isFormula(text) ? "'" + text : text;
        boolean plain = safe.chars().allMatch(c -> c != '"' && c != ',' && c != ';');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** A field before it was changed so that no program takes it for a formula. */
    public static String unmarked(String field) {
        return field.startsWith("'") && isFormula(field.substring(1)) ? field.substring(1) : field;
    }

    /** Programs ignore blanks, and take full-width, small and raised signs for the plain ones. */
    private static boolean isFormula(String text) {
        int first = text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .findFirst()
                .orElse('x');
        String plain = Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC);
        return SIGNS.indexOf(plain.codePointAt(0)) >= 0;
    }
}
