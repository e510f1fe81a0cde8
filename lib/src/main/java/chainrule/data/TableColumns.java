package chainrule.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The cells of a table as numbers or words; every complaint names the source, the row and the column. */
final class TableColumns {

    private static final int LISTED = 12;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private final String source;
    private final Table table;

    TableColumns(String source, Table table) {
        this.source = source;
        this.table = table;
        if (table.rowCount() == 0) {
            throw new IllegalArgumentException(source + " has no rows below the header " + table.columnNames());
        }
    }

    String source() {
        return source;
    }

    /** The file's name without folder and ending. */
    String title() {
        return source.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]+$", "");
    }

    List<String> names() {
        return table.columnNames();
    }

    /** The name as the table spells it. */
    String nameOf(String column) {
        return names().stream()
                .filter(name -> name.equalsIgnoreCase(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(missing(column)));
    }

    private String missing(String column) {
        String nearest = names().stream()
                .min(Comparator.comparingInt(name -> LevenshteinDistance.getDefaultInstance()
                        .apply(name.toLowerCase(Locale.ROOT), column.toLowerCase(Locale.ROOT))))
                .orElseThrow();
        List<String> some = names().stream().limit(LISTED).toList();
        String more = names().size() > LISTED ? " and %d more".formatted(names().size() - LISTED) : "";
        String separator = names().size() == 1 && nearest.matches(".*[;\t|].*")
                ? "; the whole header came as one column: are the cells separated by commas?"
                : "; did you mean '" + nearest + "'?";
        return "%s has no column '%s'; its columns are %s%s%s"
                .formatted(source, column, String.join(", ", some), more, separator);
    }

    /** The cells of one column as they stand there. */
    List<String> words(String column) {
        Column<?> cells = table.column(nameOf(column));
        return IntStream.range(0, cells.size()).mapToObj(i -> word(cells, i)).toList();
    }

    private String word(Column<?> cells, int row) {
        String text =
                cells.isMissing(row) ? "" : cells.getUnformattedString(row).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s, row %d below the header, column '%s': the cell is empty; fill it in or leave the row out"
                            .formatted(source, row + 1, cells.name()));
        }
        return text;
    }

    /** The cells of these columns, rows × columns. */
    double[][] numbers(List<String> columns) {
        double[][] a = new double[table.rowCount()][columns.size()];
        for (int j = 0; j < columns.size(); j++) {
            List<String> words = words(columns.get(j));
            for (int i = 0; i < a.length; i++) {
                a[i][j] = number(words.get(i));
                if (Double.isNaN(a[i][j])) {
                    throw new IllegalArgumentException(
                            "%s, row %d below the header, column '%s': expected a number, got '%s'"
                                    .formatted(source, i + 1, columns.get(j), words.get(i)));
                }
            }
        }
        return a;
    }

    /** A finite decimal number with a point, or NaN for anything else; Java's own suffixes (1d, 1f) are text. */
    static double number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    IllegalArgumentException error(String column, String what) {
        return new IllegalArgumentException("%s, column '%s': %s".formatted(source, column, what));
    }
}
