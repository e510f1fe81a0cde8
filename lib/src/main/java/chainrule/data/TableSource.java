package chainrule.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A table that has been read and still needs a target: choose it with {@link #classes} or {@link #numbers}.
 *
 * <p>All other columns become x, or only those that you choose with {@link #features}.
 */
public final class TableSource {

    /** What to do with cells in which there is no value. */
    private enum Missing {
        REFUSED,
        LEFT_OUT,
        KEPT
    }

    private final CsvFile file;
    private final TableColumns columns;
    private final List<String> features;
    private final List<String> unwanted;
    private final Missing missing;

    private TableSource(CsvFile file, Sheet sheet) {
        this(file, new TableColumns(sheet), List.of(), List.of(), Missing.REFUSED);
    }

    private TableSource(
            CsvFile file, TableColumns columns, List<String> features, List<String> unwanted, Missing missing) {
        this.file = file;
        this.columns = columns;
        this.features = features;
        this.unwanted = unwanted;
        this.missing = missing;
    }

    static TableSource table(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("table(…) expects a Tablesaw table, got null");
        }
        String name = table.name() == null ? "table" : table.name();
        return new TableSource(null, Sheet.of(name, table));
    }

    static TableSource csv(Path path) {
        CsvFile file = new CsvFile(path);
        return new TableSource(file, file.sheet());
    }

    /**
     * Says that the file has no header, so its first row is an example.
     *
     * @param names of all columns, from left to right; leave them out for {@code column 1}, {@code column 2}, …
     * @throws IllegalArgumentException if the rows have another number of cells than there are names
     * @throws IllegalStateException if this is not a CSV file, or columns were chosen by the names of a header
     */
    public TableSource withoutHeader(String... names) {
        if (file == null) {
            throw new IllegalStateException("withoutHeader() is for CSV files: a table has names for its columns");
        }
        if (!features.isEmpty() || !unwanted.isEmpty()) {
            throw new IllegalStateException(
                    "withoutHeader() gives the columns other names: write it directly after Dataset.csv(…), before features(…) and without(…)");
        }
        Sheet sheet = file.sheetWithoutHeader(given("withoutHeader", names));
        return new TableSource(file, new TableColumns(sheet), features, unwanted, missing);
    }

    /** Leaves out rows with an empty cell, or one such as {@code ?} or {@code NA}, in x or in the target. */
    public TableSource withoutMissing() {
        return new TableSource(file, columns, features, unwanted, Missing.LEFT_OUT);
    }

    /**
     * Turns empty cells of x, and those such as {@code ?} or {@code NA}, into NaN. Fill them after the split with
     * {@link Split#filledByMean()} or {@link Split#filledByMode()}.
     */
    public TableSource withMissing() {
        return new TableSource(file, columns, features, unwanted, Missing.KEPT);
    }

    /**
     * Makes only the given columns x, in this order.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public TableSource features(String... names) {
        return new TableSource(file, columns, different("features", names), unwanted, missing);
    }

    /**
     * Makes all columns x except the given ones and the target.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public TableSource without(String... names) {
        List<String> fewer =
                given("without", names).stream().map(columns::nameOf).toList();
        return new TableSource(file, columns, features, fewer, missing);
    }

    /**
     * Makes a column of classes the target: y is one-hot, N × C, with the classes in numeric order, or in alphabetical
     * order for words.
     *
     * @throws IllegalArgumentException if the column is missing, has an empty cell or fewer than two values, or if
     *     another column holds no numbers
     */
    public Dataset classes(String column) {
        String target = columns.nameOf(column);
        List<String> inputs = inputs(List.of(target));
        int[] rows = rows(inputs, List.of(target));
        List<String> words = columns.words(target, rows);
        List<String> names = words.stream().distinct().sorted(order(words)).toList();
        if (names.size() < 2) {
            throw columns.error(column, "expected at least 2 classes, got only [%s]".formatted(ShortText.of(names)));
        }
        if (names.size() > 20 && names.size() > words.size() / 4) {
            throw columns.error(
                    column,
                    "has %d different values in %d rows, too many for classes; for a number to predict write numbers(\"%s\")"
                            .formatted(names.size(), words.size(), column));
        }
        SheetWarnings.ofClasses(columns.source(), target, names);
        SheetWarnings.ofFeatures(columns, inputs, true);
        SheetWarnings.ofLast(columns, rows[rows.length - 1]);
        int[] labels = words.stream().mapToInt(names::indexOf).toArray();
        double[][] y = OneHot.encode(labels, names.size());
        return dataset(inputs, rows, y, sign(inputs), column, names, names);
    }

    /**
     * The same, for a file that must have this many classes.
     *
     * @throws IllegalArgumentException if it has another number of them
     */
    public Dataset classes(String column, int expected) {
        Dataset data = classes(column);
        int found = data.classNames().size();
        if (found != expected) {
            throw columns.error(
                    column,
                    "expected %d classes, got %d: [%s]".formatted(expected, found, ShortText.of(data.classNames())));
        }
        return data;
    }

    /**
     * Makes one or several columns of numbers the target: y is N × the number of these columns.
     *
     * @throws IllegalArgumentException if a column is missing, or a cell of it or of x holds no number
     */
    public Dataset numbers(String... targets) {
        if (targets != null && targets.length == 0) {
            throw new IllegalArgumentException("numbers(…) expects the name of a target column, got none");
        }
        List<String> names = different("numbers", targets);
        List<String> inputs = inputs(names);
        List<String> used = Stream.concat(inputs.stream(), names.stream()).toList();
        int[] rows = rows(used, List.of());
        SheetWarnings.ofFeatures(columns, inputs, false);
        SheetWarnings.ofLast(columns, rows[rows.length - 1]);
        DecimalSign sign = sign(used);
        double[][] y = new NumberCells(columns.sheet(), sign).targets(columns.places(names), rows);
        return dataset(inputs, rows, y, sign, String.join(", ", names), names, List.of());
    }

    private DecimalSign sign(List<String> numbers) {
        return DecimalSign.of(columns.sheet(), columns.places(numbers));
    }

    private static List<String> given(String method, String... names) {
        if (names == null || Arrays.asList(names).contains(null)) {
            throw new IllegalArgumentException(method + "(…) expects the names of columns, got null");
        }
        return List.of(names);
    }

    private List<String> different(String method, String... names) {
        List<String> chosen = new ArrayList<>();
        for (String name : given(method, names)) {
            String column = columns.nameOf(name);
            if (chosen.contains(column)) {
                throw new IllegalArgumentException(
                        "%s(…) names the column '%s' twice".formatted(method, ShortText.of(column)));
            }
            chosen.add(column);
        }
        return chosen;
    }

    private List<String> inputs(List<String> targets) {
        List<String> inputs = (features.isEmpty() ? columns.names() : features)
                .stream()
                        .filter(c -> !unwanted.contains(c) && !(features.isEmpty() && targets.contains(c)))
                        .toList();
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("%s: no column is left as a feature beside the target %s; columns are %s"
                    .formatted(columns.source(), targets, ShortText.of(columns.names())));
        }
        if (inputs.stream().anyMatch(targets::contains)) {
            throw new IllegalArgumentException(
                    "%s: the features must be other columns than the target %s; columns are %s"
                            .formatted(columns.source(), targets, ShortText.of(columns.names())));
        }
        return inputs;
    }

    private int[] rows(List<String> numbers, List<String> words) {
        IntStream all = IntStream.range(0, columns.sheet().rows().size());
        if (missing != Missing.LEFT_OUT) {
            return all.toArray();
        }
        List<Integer> numberPlaces = columns.places(numbers);
        List<Integer> wordPlaces = columns.places(words);
        int[] whole =
                all.filter(i -> !columns.lacks(i, numberPlaces, wordPlaces)).toArray();
        if (whole.length == 0) {
            throw new IllegalArgumentException(columns.source()
                    + ": every row lacks a value, so .withoutMissing() leaves none; is there a column that is always empty?"
                    + " Leave it out with .without(\"…\")");
        }
        SheetWarnings.ofMissing(
                columns, Stream.concat(numbers.stream(), words.stream()).toList(), whole.length);
        return whole;
    }

    private Dataset dataset(
            List<String> inputs,
            int[] rows,
            double[][] y,
            DecimalSign sign,
            String target,
            List<String> outputs,
            List<String> classes) {
        var cells = new NumberCells(columns.sheet(), sign);
        double[][] x = cells.features(columns.places(inputs), rows, missing == Missing.KEPT);
        sign.warn(columns.source());
        return new Dataset(x, y, new ColumnNames(columns.title(), inputs, target, outputs, classes));
    }

    private static Comparator<String> order(List<String> words) {
        boolean numeric = words.stream().noneMatch(word -> Double.isNaN(CellNumber.of(word)));
        return numeric ? Comparator.comparingDouble(CellNumber::of) : Comparator.naturalOrder();
    }

    /** The names of the columns. */
    @Override
    public String toString() {
        return columns.source() + ": choose the target with classes(…) or numbers(…) among "
                + ShortText.of(columns.names());
    }
}
