package chainrule.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table of words; the data set decides which of them are numbers.
 *
 * @param source the name of the source in messages
 * @param names of the columns, all different
 * @param rows with a cell for each column
 * @param header whether the names are a row of the file
 * @param nameless the columns over which the header has no name
 * @param separator between the cells of the file
 * @param remarks sentences about what was left out
 */
record Sheet(
        String source,
        List<String> names,
        List<TextRow> rows,
        boolean header,
        Set<Integer> nameless,
        char separator,
        List<String> remarks) {

    Sheet {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no rows below the header [%s]".formatted(source, ShortText.of(names)));
        }
    }

    /** The same sheet with remarks that come before its own. */
    Sheet after(List<String> earlier) {
        List<String> all = new ArrayList<>(earlier);
        all.addAll(remarks);
        return new Sheet(source, names, rows, header, nameless, separator, all);
    }

    static Sheet of(String source, Table table) {
        List<Column<?>> columns = table.columns();
        List<TextRow> rows = IntStream.range(0, table.rowCount())
                .mapToObj(i -> new TextRow(
                        0, columns.stream().map(cells -> word(cells, i)).toList()))
                .toList();
        return new Sheet(source, table.columnNames(), rows, true, Set.of(), ',', List.of());
    }

    private static String word(Column<?> cells, int row) {
        return cells.isMissing(row) ? "" : cells.getUnformattedString(row).strip();
    }

    /**
     * A place such as {@code row 2 below the header}, with the line in the file if that is not the one you would
     * expect.
     */
    String place(int row) {
        String place = header ? "row %d below the header".formatted(row + 1) : "row %d".formatted(row + 1);
        int line = rows.get(row).line();
        return line == 0 || line == row + (header ? 2 : 1) ? place : place + " (line %d)".formatted(line);
    }

    /** The cells of one column. */
    List<String> words(int column) {
        return rows.stream().map(row -> row.cell(column)).toList();
    }

    /** Whether the names look like one more row: numbers wherever the cells below are numbers. */
    boolean hasDoubtfulHeader() {
        List<Double> named = new ArrayList<>();
        for (int j = 0; header && j < names.size(); j++) {
            if (looksNumeric(j)) {
                String name = names.get(j).replaceFirst(" \\(\\d+\\)$", "");
                named.add(CellNumber.of(name, name.indexOf(',') >= 0));
            }
        }
        boolean numbers = !named.isEmpty() && named.stream().noneMatch(v -> v.isNaN());
        // 0, 1, 2, … is how pandas names columns that have no name; years follow each other, too.
        boolean counted = named.size() > 1
                && IntStream.range(1, named.size()).allMatch(k -> named.get(k) == named.get(k - 1) + 1);
        return numbers && !counted;
    }

    /** Whether a row repeats the names, or is the first one and has no number although the next row has several. */
    boolean isSecondHeader(int row) {
        List<String> cells = rows.get(row).cells();
        boolean words = row == 0
                && rows.size() > 1
                && cells.stream().noneMatch(CellNumber::isNumber)
                && rows.get(1).cells().stream().filter(CellNumber::isNumber).count() > 1;
        return header && (words || cells.equals(names));
    }

    private boolean looksNumeric(int column) {
        return rows.stream()
                        .limit(50)
                        .map(row -> row.cell(column))
                        .filter(cell -> !CellNumber.isMissingNumber(cell))
                        .mapToInt(cell -> CellNumber.isNumber(cell) ? 1 : 2)
                        .max()
                        .orElse(0)
                == 1;
    }

    /**
     * Whether the cells count the rows: n, n + 1, n + 2, …; a column with a name must begin at 0 or 1, because years
     * count up too.
     */
    boolean countsRows(int column) {
        double first = CellNumber.of(rows.get(0).cell(column));
        boolean index = isNameless(column) ? rows.size() > 1 : rows.size() > 4 && (first == 0 || first == 1);
        return index
                && IntStream.range(0, rows.size())
                        .allMatch(i -> CellNumber.of(rows.get(i).cell(column)) == first + i);
    }

    /** Whether the file has no name for the column, or only a placeholder. */
    boolean isNameless(int column) {
        return nameless.contains(column) || names.get(column).startsWith("Unnamed: ");
    }

    /** Gives names to columns without one, and adds numbers to names that occur twice, so that all names differ. */
    static List<String> distinct(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        Set<String> taken = new HashSet<>(names);
        Map<String, Integer> seen = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            String name = names.get(j);
            boolean twice = counts.get(name) > 1;
            if (name.isEmpty()) {
                name = "column " + (j + 1);
                while (!taken.add(name)) {
                    name += "'";
                }
            } else if (twice) {
                String start = name;
                do {
                    name = "%s (%d)".formatted(start, seen.merge(start, 1, Integer::sum));
                } while (!taken.add(name));
            }
            distinct.add(name);
        }
        return distinct;
    }
}
