package chainrule.files;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of comma-separated values that no spreadsheet program takes for formulas. */
public final class CsvRows {

    /** Begins a file that people open: without it Excel on Windows takes UTF-8 for its own code page. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRows() {}

    public static String row(List<?> fields) {
        return fields.stream().map(CsvRows::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        String text = String.valueOf(value);
        if (value instanceof Number) {
            return text;
        }
        // A leading apostrophe makes spreadsheet programs show a formula as text.
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().allMatch(c -> c >= ' ' && c != '"' && c != ',' && c != ';');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
