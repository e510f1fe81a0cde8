package chainrule.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/**
 * A table that was read and waits for the choice of its target: {@link #classes} or {@link #numbers}.
 *
 * <p>All other columns become x, or those named by {@link #features}.
 */
public final class TableSource {

    private final TableColumns columns;
    private final List<String> features;

    TableSource(String name, Table table) {
        this(new TableColumns(name, table), List.of());
    }

    private TableSource(TableColumns columns, List<String> features) {
        this.columns = columns;
        this.features = features;
    }

    static TableSource csv(Path path) {
        return new TableSource(new TableColumns(path.toString(), CsvFile.read(path)), List.of());
    }

    /**
     * Only these columns become x, in this order.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public TableSource features(String... names) {
        List<String> chosen = Arrays.stream(names).map(columns::nameOf).toList();
        return new TableSource(columns, chosen);
    }

    /**
     * The target is a class: y is one-hot, N × C, the classes in numeric order, or in alphabetical order for words.
     *
     * @throws IllegalArgumentException if the column is missing, has an empty cell or fewer than two values, or if
     *     another column holds no numbers
     */
    public Dataset classes(String column) {
        List<String> words = columns.words(column);
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
        int[] labels = words.stream().mapToInt(names::indexOf).toArray();
        return dataset(OneHot.encode(labels, names.size()), column, names, names, List.of(column));
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
        return dataset(columns.numbers(names), String.join(", ", names), names, List.of(), names);
    }

    private Dataset dataset(
            double[][] y, String target, List<String> outputs, List<String> classes, List<String> targets) {
        List<String> inputs = features.isEmpty()
                ? columns.names().stream().filter(c -> !targets.contains(c)).toList()
                : features;
        if (inputs.isEmpty() || inputs.stream().anyMatch(targets::contains)) {
            throw new IllegalArgumentException(
                    "%s: the features must be other columns than the target %s; columns are %s"
                            .formatted(columns.source(), targets, columns.names()));
        }
        return new Dataset(
                columns.numbers(inputs), y, new ColumnNames(columns.title(), inputs, target, outputs, classes));
    }

    private static Comparator<String> order(List<String> words) {
        boolean numeric = words.stream().noneMatch(word -> Double.isNaN(TableColumns.number(word)));
        return numeric ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    }

    /** The columns that there are. */
    @Override
    public String toString() {
        return columns.source() + ": choose the target with classes(…) or numbers(…) among "
                + columns.names().stream().collect(Collectors.joining(", "));
    }
}
