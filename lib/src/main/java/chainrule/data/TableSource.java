package chainrule.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A table that was read and waits for the choice of its target: {@link #classes} or {@link #numbers}.
 *
 * <p>All other columns become x, or those named by {@link #features}.
 */
public final class TableSource {

    /** What becomes of cells in which there is no value. */
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

    static TableSource table(String name, Table table) {
        return new TableSource(null, Sheet.of(name, table));
    }

    static TableSource csv(Path path) {
        CsvFile file = new CsvFile(path);
        return new TableSource(file, file.sheet());
    }

    /**
     * The first row is an example, as the file has no header.
     *
     * @param names of all columns, from left to right; none for {@code column 1}, {@code column 2}, …
     * @throws IllegalArgumentException if the rows have another number of cells than there are names
     * @throws IllegalStateException if this is no CSV file
     */
    public TableSource withoutHeader(String... names) {
        if (file == null) {
            throw new IllegalStateException("withoutHeader() is for CSV files: a table has names for its columns");
        }
        return new TableSource(file, file.sheetWithoutHeader(List.of(names)));
    }

    /** Rows with an empty cell, or one such as {@code ?} or {@code NA}, in x or the target are left out. */
    public TableSource withoutMissing() {
        return new TableSource(file, columns, features, unwanted, Missing.LEFT_OUT);
    }

    /**
     * Empty cells of x, and those such as {@code ?} or {@code NA}, become NaN, to be filled after the split by
     * {@link Split#filledByMean()} or {@link Split#filledByMode()}.
     */
    public TableSource withMissing() {
        return new TableSource(file, columns, features, unwanted, Missing.KEPT);
    }

    /**
     * Only these columns become x, in this order.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public TableSource features(String... names) {
        List<String> chosen = Arrays.stream(names).map(columns::nameOf).toList();
        return new TableSource(file, columns, chosen, unwanted, missing);
    }

    /**
     * All but these columns, and the target, become x.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public TableSource without(String... names) {
        List<String> fewer = Arrays.stream(names).map(columns::nameOf).toList();
        return new TableSource(file, columns, features, fewer, missing);
    }

    /**
     * The target is a class: y is one-hot, N × C, the classes in numeric order, or in alphabetical order for words.
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
            throw columns.error(column, "expected at least 2 classes, got only " + names);
        }
        if (names.size() > 20 && names.size() > words.size() / 4) {
            throw columns.error(
                    column,
                    "has %d different values in %d rows, too many for classes; for a number to predict write numbers(\"%s\")"
                            .formatted(names.size(), words.size(), column));
        }
        SheetWarnings.ofClasses(columns.source(), target, names);
        SheetWarnings.ofFeatures(columns, inputs, true);
        int[] labels = words.stream().mapToInt(names::indexOf).toArray();
        return dataset(inputs, rows, OneHot.encode(labels, names.size()), column, names, names);
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
                    column, "expected %d classes, got %d: %s".formatted(expected, found, data.classNames()));
        }
        return data;
    }

    /**
     * The target is a number, or several: y is N × number of these columns.
     *
     * @throws IllegalArgumentException if a column is missing, or a cell of it or of x holds no number
     */
    public Dataset numbers(String... targets) {
        if (targets.length == 0) {
            throw new IllegalArgumentException("numbers(…) expects the name of a target column, got none");
        }
        List<String> names = Arrays.stream(targets).map(columns::nameOf).toList();
        List<String> inputs = inputs(names);
        int[] rows = rows(Stream.concat(inputs.stream(), names.stream()).toList(), List.of());
        SheetWarnings.ofFeatures(columns, inputs, false);
        return dataset(inputs, rows, columns.numbers(names, rows, false), String.join(", ", names), names, List.of());
    }

    private List<String> inputs(List<String> targets) {
        List<String> inputs = (features.isEmpty() ? columns.names() : features)
                .stream()
                        .filter(c -> !unwanted.contains(c) && !(features.isEmpty() && targets.contains(c)))
                        .toList();
        if (inputs.isEmpty() || inputs.stream().anyMatch(targets::contains)) {
            throw new IllegalArgumentException(
                    "%s: the features must be other columns than the target %s; columns are %s"
                            .formatted(columns.source(), targets, columns.names()));
        }
        return inputs;
    }

    private int[] rows(List<String> numbers, List<String> words) {
        IntStream all = IntStream.range(0, columns.sheet().rows().size());
        if (missing != Missing.LEFT_OUT) {
            return all.toArray();
        }
        List<Integer> numberPlaces = numbers.stream().map(columns::place).toList();
        List<Integer> wordPlaces = words.stream().map(columns::place).toList();
        int[] whole =
                all.filter(i -> !columns.lacks(i, numberPlaces, wordPlaces)).toArray();
        if (whole.length == 0) {
            throw new IllegalArgumentException(columns.source()
                    + ": every row lacks a value, so .withoutMissing() leaves none; is there a column that is always empty?"
                    + " Leave it out by .without(\"…\")");
        }
        return whole;
    }

    private Dataset dataset(
            List<String> inputs, int[] rows, double[][] y, String target, List<String> outputs, List<String> classes) {
        double[][] x = columns.numbers(inputs, rows, missing == Missing.KEPT);
        return new Dataset(x, y, new ColumnNames(columns.title(), inputs, target, outputs, classes));
    }

    private static Comparator<String> order(List<String> words) {
        boolean numeric = words.stream().noneMatch(word -> Double.isNaN(CellNumber.of(word)));
        return numeric ? Comparator.comparingDouble(CellNumber::of) : Comparator.naturalOrder();
    }

    /** The columns that there are. */
    @Override
    public String toString() {
        return columns.source() + ": choose the target with classes(…) or numbers(…) among "
                + String.join(", ", columns.names());
    }
}
