package chainrule.data;

import java.util.List;
import java.util.stream.IntStream;

/** The names of the columns of a data set; {@code classes} is empty where y holds numbers. */
record ColumnNames(String data, List<String> features, String target, List<String> outputs, List<String> classes) {

    ColumnNames {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
        classes = List.copyOf(classes);
    }

    /** x1, x2, … for columns without names; a single one is plain {@code x}. */
    static List<String> numbered(String symbol, int columns) {
        return columns == 1
                ? List.of(symbol)
                : IntStream.rangeClosed(1, columns).mapToObj(i -> symbol + i).toList();
    }

    ColumnNames withData(String name) {
        return new ColumnNames(name, features, target, outputs, classes);
    }

    ColumnNames withOutputs(List<String> names) {
        return new ColumnNames(data, features, target, names, classes);
    }
}
