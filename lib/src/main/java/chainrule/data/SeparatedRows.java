package chainrule.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first rows of a file if a given sign separates their cells, and the evidence for that sign. */
final class SeparatedRows {

    /** The number of rows that have the same number of cells, two or more. */
    enum Evenness {
        NOT_ALL,
        ALL_BELOW_A_TITLE,
        ALL
    }

    private final char separator;
    private final List<TextRow> rows;
    private final int usual;

    SeparatedRows(char separator, List<TextRow> rows) {
        this.separator = separator;
        this.rows = rows;
        this.usual = usual(rows);
    }

    char separator() {
        return separator;
    }

    Evenness evenness() {
        List<TextRow> left = new ArrayList<>(rows);
        left.removeIf(row -> row.cell(0).startsWith("#") && row.cells().size() != usual);
        boolean title = false;
        while (left.size() > 1 && left.get(0).cells().size() == 1) {
            left.remove(0);
            title = true;
        }
        boolean even = usual > 1
                && !left.isEmpty()
                && isHeader(left.get(0))
                && left.stream().skip(1).allMatch(row -> row.cells().size() == usual);
        return !even ? Evenness.NOT_ALL : title ? Evenness.ALL_BELOW_A_TITLE : Evenness.ALL;
    }

    /**
     * A header may lack the name above the names of the rows, and either the header or the rows may end with a
     * separator.
     */
    private boolean isHeader(TextRow row) {
        int size = row.cells().size();
        return size == usual || size > 1 && size == usual - 1 || size > usual && row.width() <= usual;
    }

    /** Whether each comma in a cell, if there are any, begins the decimals of a number. */
    boolean hasOnlyDecimalCommas(boolean header) {
        List<String> commas = rows.stream()
                .skip(header ? 0 : 1)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.indexOf(',') >= 0)
                .toList();
        return !commas.isEmpty() && commas.stream().allMatch(cell -> !Double.isNaN(CellNumber.of(cell, true)));
    }

    /**
     * The number of rows that have the usual number of cells, and the number of these cells that are numbers; 0 for one
     * column.
     */
    double score() {
        if (usual < 2) {
            return 0;
        }
        double whole = 0;
        double filled = 0;
        double numbers = 0;
        for (TextRow row : rows) {
            if (row.cells().size() == usual) {
                whole++;
                filled += row.cells().stream().filter(cell -> !cell.isEmpty()).count();
                numbers += row.cells().stream().filter(SeparatedRows::isNumber).count();
            }
        }
        // Blanks are within cells more often than between them.
        double trust = separator == ' ' ? 0.9 : 1;
        return trust * whole / rows.size() * (0.01 + numbers / filled);
    }

    private static boolean isNumber(String cell) {
        boolean sign = !cell.isEmpty() && CellNumber.isMissing(cell);
        return sign || CellNumber.isNumber(cell);
    }

    /** The number of cells that most rows have; the larger one of equals. */
    static int usual(List<TextRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
