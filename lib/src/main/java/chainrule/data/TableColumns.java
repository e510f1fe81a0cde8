package chainrule.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The columns of a sheet, found by their names; every error names the source, the row and the column. */
final class TableColumns {

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

    /** The index of the column, counted from 0. */
    int place(String column) {
        return places.get(nameOf(column));
    }

    /** The name as the table spells it; capital letters matter only if two names differ in nothing else. */
    String nameOf(String column) {
        if (column == null) {
            throw new IllegalArgumentException("expected the name of a column of %s, got null; its columns are %s"
                    .formatted(source(), ShortText.of(names())));
        }
        if (places.containsKey(column)) {
            return column;
        }
        String composed = DecodedText.composed(column).strip();
        if (!composed.equals(column)) {
            return nameOf(composed);
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
                .min(Comparator.comparingInt(name -> distance(name, column)))
                .orElseThrow();
        String hint = sheet.hasDoubtfulHeader()
                ? ". These come from the first row. If it is an example, and the file has no header, write .withoutHeader() before the rest"
                : names().size() == 1
                        ? "; the whole header came as one column: are the cells separated by commas?"
                        : distance(nearest, column) < Math.max(nearest.length(), column.length())
                                ? "; did you mean '" + ShortText.of(nearest) + "'?"
                                : "";
        String remarks = sheet.remarks().isEmpty() ? "" : ". How it was read: " + String.join(" ", sheet.remarks());
        return "%s has no column '%s'; its columns are %s%s%s"
                .formatted(source(), ShortText.of(column), ShortText.of(names()), hint, remarks);
    }

    private static int distance(String name, String wanted) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(start(name).toLowerCase(Locale.ROOT), start(wanted).toLowerCase(Locale.ROOT));
    }

    private static String start(String name) {
        return name.substring(0, Math.min(name.length(), 200));
    }

    /** The class of each of the given rows. */
    List<String> words(String column, int[] rows) {
        int j = place(column);
        return IntStream.of(rows).mapToObj(i -> word(i, j)).toList();
    }

    private String word(int row, int column) {
        String cell = sheet.rows().get(row).cell(column);
        if (CellNumber.isMissing(cell)) {
            throw NumberCells.absent(sheet, row, column, true);
        }
        return cell;
    }

    List<Integer> places(List<String> columns) {
        return columns.stream().map(this::place).toList();
    }

    /** Whether a cell of the row in the given columns says that there is no value. */
    boolean lacks(int row, List<Integer> numbers, List<Integer> words) {
        List<String> cells = sheet.rows().get(row).cells();
        return numbers.stream().anyMatch(j -> CellNumber.isMissingNumber(cells.get(j)))
                || words.stream().anyMatch(j -> CellNumber.isMissing(cells.get(j)));
    }

    IllegalArgumentException error(String column, String what) {
        return new IllegalArgumentException("%s, column '%s': %s".formatted(source(), ShortText.of(column), what));
    }
}
