package chainrule.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The columns of a sheet, found by their names; every complaint names the source, the row and the column. */
final class TableColumns {

    private static final int LISTED = 12;

    private final Sheet sheet;
    private final Map<String, Integer> places = new HashMap<>();

    TableColumns(Sheet sheet) {
        this.sheet = sheet;
        for (int j = sheet.names().size() - 1; j >= 0; j--) {
            places.put(sheet.names().get(j), j);
        }
    }

    Sheet sheet() {
        return sheet;
    }

    String source() {
        return sheet.source();
    }

    /** The file's name without folder and ending. */
    String title() {
        return source().replaceFirst("^.*[/\\\\]", "").replaceFirst("(\\.[^.]+?)(\\.gz)?$", "");
    }

    List<String> names() {
        return sheet.names();
    }

    /** Where the column stands, counted from 0. */
    int place(String column) {
        return places.get(nameOf(column));
    }

    /** The name as the table spells it; capital letters decide only where two names differ in nothing else. */
    String nameOf(String column) {
        if (places.containsKey(column)) {
            return column;
        }
        List<String> alike =
                names().stream().filter(name -> name.equalsIgnoreCase(column)).toList();
        List<String> numbered = names().stream()
                .filter(name -> name.startsWith(column + " (") && name.matches(".* \\(\\d+\\)"))
                .toList();
        if (alike.isEmpty() && numbered.size() > 1) {
            throw new IllegalArgumentException(
                    "%s has %d columns '%s', which are called %s here: write one of these names"
                            .formatted(source(), numbered.size(), column, String.join(", ", numbered)));
        }
        if (alike.size() > 1) {
            throw new IllegalArgumentException(
                    "%s has no column '%s', but %s: write the one that you mean as it is written there"
                            .formatted(source(), column, String.join(" and ", alike)));
        }
        if (alike.isEmpty()) {
            throw new IllegalArgumentException(missing(column));
        }
        return alike.get(0);
    }

    private String missing(String column) {
        String nearest = names().stream()
                .min(Comparator.comparingInt(name -> LevenshteinDistance.getDefaultInstance()
                        .apply(name.toLowerCase(Locale.ROOT), column.toLowerCase(Locale.ROOT))))
                .orElseThrow();
        List<String> some = names().stream().limit(LISTED).toList();
        String more = names().size() > LISTED ? " and %d more".formatted(names().size() - LISTED) : "";
        String hint = sheet.hasDoubtfulHeader()
                ? ". These come from the first row. If it is an example, so that the file has no header, write .withoutHeader() before the rest"
                : names().size() == 1
                        ? "; the whole header came as one column: are the cells separated by commas?"
                        : "; did you mean '" + nearest + "'?";
        return "%s has no column '%s'; its columns are %s%s%s"
                .formatted(source(), column, String.join(", ", some), more, hint);
    }

    /** The class of each of these rows. */
    List<String> words(String column, int[] rows) {
        int j = place(column);
        return IntStream.of(rows).mapToObj(i -> word(i, j)).toList();
    }

    private String word(int row, int column) {
        String cell = sheet.rows().get(row).cell(column);
        if (CellNumber.isMissing(cell)) {
            throw absent(row, column, cell, "");
        }
        return cell;
    }

    private IllegalArgumentException absent(int row, int column, String cell, String more) {
        return new IllegalArgumentException(
                "%s, %s, column '%s': %s; fill it in, or leave out all rows with empty cells by .withoutMissing()%s"
                        .formatted(
                                source(),
                                sheet.place(row),
                                names().get(column),
                                cell.isEmpty()
                                        ? "the cell is empty"
                                        : "the cell holds '" + cell + "', which says that a value is missing",
                                more));
    }

    /**
     * The cells of these columns in these rows.
     *
     * @param keep whether a cell without a value becomes NaN, and not a complaint
     */
    double[][] numbers(List<String> columns, int[] rows, boolean keep) {
        int[] at = columns.stream().mapToInt(this::place).toArray();
        double[][] a = new double[rows.length][at.length];
        for (int j = 0; j < at.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                a[i][j] = number(rows[i], at[j], keep);
            }
        }
        return a;
    }

    private double number(int row, int column, boolean keep) {
        String cell = sheet.rows().get(row).cell(column);
        double value = sheet.number(cell);
        if (!Double.isNaN(value)) {
            return value;
        }
        boolean missing = CellNumber.isMissingNumber(cell);
        if (missing && keep) {
            return Double.NaN;
        }
        if (missing) {
            throw absent(
                    row,
                    column,
                    cell,
                    ", or keep them by .withMissing() and fill them after the split by .filledByMean()");
        }
        throw new IllegalArgumentException("%s, %s, column '%s': expected a number, got '%s'; %s"
                .formatted(source(), sheet.place(row), names().get(column), cell, advice(cell, column)));
    }

    private String advice(String cell, int column) {
        if (!sheet.commas() && CellNumber.hasComma(cell)) {
            return "write it with a decimal point, and without commas between thousands";
        }
        if (sheet.commas() && !Double.isNaN(CellNumber.of(cell))) {
            return "the file has decimal commas elsewhere: write this number so, too, and without points between thousands";
        }
        return "correct it, or leave the column out by .without(\"%s\")".formatted(names().get(column));
    }

    /** Whether a cell of the row in these columns says that there is no value. */
    boolean lacks(int row, List<Integer> numbers, List<Integer> words) {
        List<String> cells = sheet.rows().get(row).cells();
        return numbers.stream().anyMatch(j -> CellNumber.isMissingNumber(cells.get(j)))
                || words.stream().anyMatch(j -> CellNumber.isMissing(cells.get(j)));
    }

    IllegalArgumentException error(String column, String what) {
        return new IllegalArgumentException("%s, column '%s': %s".formatted(source(), column, what));
    }
}
