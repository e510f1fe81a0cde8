package chainrule.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file as the characters of its rows, so that rows can be removed while all others stay exactly as they were.
 *
 * @param rows with their line ends; the first one names the columns
 */
public record CsvText(List<String> rows) {

    /** Reads a file as {@link CsvTable} does, without its byte order mark. */
    public static CsvText read(Path file) throws IOException {
        return of(CsvTable.text(file));
    }

    static CsvText of(String text) {
        List<String> rows = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == '\n' && !quoted) {
                rows.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            rows.add(text.substring(start));
        }
        return new CsvText(rows);
    }

    /**
     * The same file without the rows that have the given value in a column; capitals and blanks in the column's name do
     * not matter.
     */
    public CsvText without(String column, String value) {
        if (rows.isEmpty()) {
            return this;
        }
        char delimiter = delimiter();
        int place = fields(rows.get(0), delimiter).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(column);
        String written = fields(CsvRows.row(List.of(value)), ',').get(0);
        List<String> others = new ArrayList<>();
        for (String row : rows) {
            List<String> fields = fields(row, delimiter);
            String field = place >= 0 && place < fields.size() ? fields.get(place) : "";
            if (others.isEmpty() || !field.equals(CsvTable.field(value)) && !field.equals(written)) {
                others.add(row);
            }
        }
        return new CsvText(others);
    }

    /** The delimiter of Excel's that the first row contains. */
    private char delimiter() {
        char best = ',';
        for (char each : ";\t".toCharArray()) {
            best = count(each) > count(best) ? each : best;
        }
        return best;
    }

    private long count(char delimiter) {
        return rows.get(0).chars().filter(c -> c == delimiter).count();
    }

    private static List<String> fields(String row, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == delimiter && !quoted) {
                fields.add(CsvTable.field(field.toString()));
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(CsvTable.field(field.toString()));
        return fields;
    }

    /** The whole file. */
    public String text() {
        return String.join("", rows);
    }
}
