package chainrule.subject;

import java.util.ArrayList;
import java.util.List;

/** Numbers that belong together, in one or more rows. */
final class NumberGroup {

    /** A row of numbers that can be read and written. */
    interface Row {
        int length();

        double get(int i);

        void set(int i, double value);
    }

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    /** The common length of several rows; 0 if they have none, or there is only one row. */
    int columns() {
        int first = rows.get(0).length();
        return rows.size() > 1 && rows.stream().allMatch(row -> row.length() == first) ? first : 0;
    }

    double[] values() {
        double[] values = new double[rows.stream().mapToInt(Row::length).sum()];
        int next = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.length(); i++) {
                values[next++] = row.get(i);
            }
        }
        return values;
    }

    void put(double[] values) {
        int next = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.length(); i++) {
                row.set(i, values[next++]);
            }
        }
    }
}
