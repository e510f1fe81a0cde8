package chainrule.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides which rows of a file are comments, titles, the header, and examples. */
final class SheetLayout {

    private final String source;
    private final char separator;
    private final List<TextRow> rows;
    private final List<String> remarks = new ArrayList<>();
    private boolean header;

    private SheetLayout(String source, SheetText text, boolean header) {
        this.source = source;
        this.separator = text.separator();
        this.rows = new ArrayList<>(text.rows());
        this.header = header;
    }

    /**
     * Finds the sheet in a text.
     *
     * @param header whether the first row has the names of the columns
     * @param names of the columns of a sheet without header; leave them out for {@code column 1}, {@code column 2}, …
     */
    static Sheet of(String source, SheetText text, boolean header, List<String> names) {
        return new SheetLayout(source, text, header).sheet(names);
    }

    private Sheet sheet(List<String> given) {
        int usual = SeparatedRows.usual(rows);
        leaveOutComments(usual);
        leaveOutTitles(usual);
        List<String> named = given;
        if (header && !rows.isEmpty()) {
            named = rows.remove(0).cells();
            if (named.get(0).startsWith("#") && named.get(0).length() > 1) {
                named = new ArrayList<>(named);
                named.set(0, named.get(0).substring(1).strip());
            }
        }
        int width = rows.stream().mapToInt(TextRow::width).max().orElse(named.size());
        List<String> names = names(named, width);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() < names.size()) {
                throw uneven(rows.get(i), i, names);
            }
        }
        Set<Integer> nameless = IntStream.range(0, header ? names.size() : 0)
                .filter(j -> names.get(j).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
        return new Sheet(source, Sheet.distinct(names), rows, header, nameless, separator, remarks);
    }

    /**
     * A comment has a different number of cells from the rows; the last one before a row with numbers may be the
     * header.
     */
    private void leaveOutComments(int usual) {
        List<TextRow> comments = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TextRow row = rows.get(i);
            boolean top = comments.size() == i && header;
            boolean last = i + 1 == rows.size() || !rows.get(i + 1).cell(0).startsWith("#");
            boolean names = last && i + 1 < rows.size() && rows.get(i + 1).hasNumber();
            boolean whole = row.cells().size() == usual;
            if (row.cell(0).startsWith("#") && (top && !names || !whole)) {
                comments.add(row);
            }
        }
        rows.removeAll(comments);
        if (!comments.isEmpty()) {
            remarks.add("%s: %s, since %s with '#'."
                    .formatted(
                            source,
                            comments.size() == 1
                                    ? "line %d was left out as a comment"
                                            .formatted(comments.get(0).line())
                                    : "%d lines were left out as comments, the first is line %d"
                                            .formatted(
                                                    comments.size(),
                                                    comments.get(0).line()),
                            comments.size() == 1 ? "it begins" : "they begin"));
        }
    }

    private void leaveOutTitles(int usual) {
        if (rows.size() > 1 && countsTheTable(usual)) {
            leaveOut("was taken for the counts of rows and features with which scikit-learn's files begin;"
                    + " such files have no header, so the columns are called column 1, column 2, …");
            header = false;
        }
        while (rows.size() > 1 && isTitle(rows.get(0), rows.get(1), usual)) {
            leaveOut("was taken for a title, since it has fewer cells than the rows");
        }
    }

    private boolean isTitle(TextRow row, TextRow next, int usual) {
        if (!header && row.hasNumber()) {
            return false;
        }
        boolean overRowNames = row.cells().size() == usual - 1 && next.hasNumber();
        if (header && row.width() > 1 && next.cells().stream().allMatch(CellNumber::isNumber)) {
            return false; // It is the header, as the next row cannot be one.
        }
        return usual > 1 && !overRowNames && (row.width() == 1 || row.cells().size() < usual);
    }

    private boolean countsTheTable(int usual) {
        TextRow first = rows.get(0);
        return first.cell(0).equals(String.valueOf(rows.size() - 1))
                && first.cell(1).equals(String.valueOf(usual - 1));
    }

    private void leaveOut(String why) {
        TextRow row = rows.remove(0);
        remarks.add("%s: line %d ('%s') %s.".formatted(source, row.line(), shortened(row.cells()), why));
    }

    /** The names, as many as the rows have cells; extra cells in only some rows are a mistake. */
    private List<String> names(List<String> named, int width) {
        List<String> names = new ArrayList<>(named);
        if (!header && named.isEmpty()) {
            return IntStream.range(0, width).mapToObj(j -> "").toList();
        }
        while (names.size() > width && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (header && width == names.size() + 1 && startsWithRowNames(width)) {
            if (rows.stream().allMatch(this::mayBeTornApart)) {
                throw torn(names);
            }
            names.add(0, "");
        }
        if (width > names.size()) {
            int i = IntStream.range(0, rows.size())
                    .filter(k -> rows.get(k).width() > names.size())
                    .findFirst()
                    .orElseThrow();
            throw uneven(rows.get(i), i, names);
        }
        return names;
    }

    /** R writes a table with the names or numbers of its rows, and no name above them. */
    private boolean startsWithRowNames(int width) {
        List<String> first = rows.stream().map(row -> row.cell(0)).toList();
        boolean numbered =
                IntStream.range(0, first.size()).allMatch(i -> first.get(i).equals(String.valueOf(i + 1)));
        boolean named = first.stream().allMatch(cell -> Double.isNaN(CellNumber.of(cell)))
                && first.stream().distinct().count() == first.size();
        return (numbered || named) && rows.stream().allMatch(row -> row.cells().size() == width);
    }

    /** Whether the row may have one cell too many because a number was split at its comma or blank. */
    private boolean mayBeTornApart(TextRow row) {
        boolean points = row.cells().stream().anyMatch(cell -> cell.indexOf('.') >= 0 && CellNumber.isNumber(cell));
        String cells = String.join("\n", row.cells());
        return !points
                && (separator == ',' && cells.matches("(?s)(.*\n)?[-+\u2212]?\\d+\n\\d+([eE][-+]?\\d+)?(\n.*)?")
                        || separator == ' ' && cells.matches("(?s)(.*\n)?[-+\u2212]?\\d{1,3}\n\\d{3}(\n.*)?"));
    }

    private IllegalArgumentException torn(List<String> names) {
        TextRow row = rows.get(0);
        boolean comma = separator == ',';
        return new IllegalArgumentException(
                "%s, line %d: the rows have %d cells (%s), but the header has %d (%s). If %s, %s; if the first cells number the rows, write a name for them into the header"
                        .formatted(
                                source,
                                row.line(),
                                row.cells().size(),
                                shortened(row.cells()),
                                names.size(),
                                shortened(names),
                                comma ? "numbers have decimal commas" : "numbers have blanks between thousands",
                                comma
                                        ? "save the file with semicolons between its cells, or put these numbers in quotes"
                                        : "delete these"));
    }

    private IllegalArgumentException uneven(TextRow row, int i, List<String> names) {
        boolean few = row.cells().size() < names.size();
        boolean torn = rows.stream().allMatch(r -> r.width() > names.size() && mayBeTornApart(r));
        String mark = separator == ' ' ? "a blank" : separator == '\t' ? "a tab" : "'" + separator + "'";
        return new IllegalArgumentException("%s, %s (line %d): expected %s (%s), got %d (%s); %s"
                .formatted(
                        source,
                        header ? "row %d below the header".formatted(i + 1) : "row %d".formatted(i + 1),
                        row.line(),
                        names.size() == 1 ? "1 cell" : names.size() + " cells",
                        shortened(Sheet.distinct(names)),
                        few ? row.cells().size() : row.width(),
                        shortened(row.cells()),
                        few
                                ? "is a cell or a separator, here %s, missing?".formatted(mark)
                                : "put a cell that contains the separator, here %s%s, in quotes"
                                        .formatted(mark, torn ? ", such as a number with a decimal comma" : "")));
    }

    private static String shortened(List<String> cells) {
        String text = ShortText.of(cells, 6);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
