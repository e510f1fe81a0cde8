package chainrule.data;

import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Turns a data set into a Tablesaw table: the columns of x, then the target. */
final class Tables {

    private Tables() {}

    static Table of(Dataset data) {
        Table table = Table.create(data.name());
        for (int j = 0; j < data.features(); j++) {
            table.addColumns(DoubleColumn.create(free(table, data.featureNames().get(j)), column(data.sharedX(), j)));
        }
        if (data.hasClasses()) {
            String[] words = Arrays.stream(data.labels())
                    .mapToObj(data.classNames()::get)
                    .toArray(String[]::new);
            return table.addColumns(StringColumn.create(free(table, data.targetName()), words));
        }
        for (int j = 0; j < data.outputs(); j++) {
            table.addColumns(DoubleColumn.create(free(table, data.outputNames().get(j)), column(data.sharedY(), j)));
        }
        return table;
    }

    /** The name or, if the table already has it in any spelling of capitals, the name with a number behind it. */
    private static String free(Table table, String name) {
        String free = name;
        for (int n = 2; table.containsColumn(free); n++) {
            free = "%s (%d)".formatted(name, n);
        }
        return free;
    }

    private static double[] column(double[][] a, int j) {
        return Arrays.stream(a).mapToDouble(row -> row[j]).toArray();
    }
}
