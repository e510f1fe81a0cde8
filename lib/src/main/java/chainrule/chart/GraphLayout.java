package chainrule.chart;

import chainrule.graph.Gradients;
import chainrule.graph.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The positions of the values of an expression: in columns from left to right, each value to the right of those that it
 * was made from.
 *
 * <p>A given value is placed right before its first use. A wire over several columns has a place in each of them, so
 * that it passes between the others.
 */
final class GraphLayout {

    /** One place in a column: that of a value, or that of a wire on its way, whose value is null. */
    static final class Place {
        final Value value;
        final int column;
        double row;
        private final List<Place> before = new ArrayList<>();
        private final List<Place> after = new ArrayList<>();

        Place(Value value, int column) {
            this.value = value;
            this.column = column;
        }
    }

    /**
     * A connection from a value to one that was made from it.
     *
     * @param input which of its inputs
     * @param path its places, from the first value to the other
     */
    record Wire(Value from, Value to, int input, List<Place> path) {}

    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Map<Value, Integer> column = new IdentityHashMap<>();

    GraphLayout(Gradients gradients) {
        chooseColumns(gradients.order());
        connect(gradients.order());
        for (int c = columns.size() - 2; c >= 0; c--) {
            columns.get(c).sort(Comparator.comparingDouble(this::aim));
        }
        chooseRows();
    }

    List<List<Place>> columns() {
        return columns;
    }

    List<Wire> wires() {
        return wires;
    }

    /** How many rows there are; a place may be between two rows. */
    double rows() {
        return columns.stream()
                        .flatMap(List::stream)
                        .mapToDouble(p -> p.row)
                        .max()
                        .orElse(0)
                + 1;
    }

    private void chooseColumns(List<Value> order) {
        for (Value value : order) {
            int last = value.inputs().stream().mapToInt(column::get).max().orElse(-1);
            column.put(value, last + 1);
        }
        Map<Value, Integer> firstUse = new IdentityHashMap<>();
        for (Value value : order) {
            value.inputs().forEach(input -> firstUse.merge(input, column.get(value), Math::min));
        }
        for (Value value : order) {
            if (value.isGiven() && firstUse.containsKey(value)) {
                column.put(value, firstUse.get(value) - 1);
            }
        }
    }

    private void connect(List<Value> order) {
        Map<Value, Place> places = new IdentityHashMap<>();
        int last = column.get(order.get(order.size() - 1));
        for (int c = 0; c <= last; c++) {
            columns.add(new ArrayList<>());
        }
        for (Value value : order) {
            Place place = place(value, column.get(value));
            places.put(value, place);
            for (int i = 0; i < value.inputs().size(); i++) {
                Value from = value.inputs().get(i);
                List<Place> path = new ArrayList<>(List.of(places.get(from)));
                for (int c = column.get(from) + 1; c < place.column; c++) {
                    path.add(place(null, c));
                }
                path.add(place);
                for (int k = 1; k < path.size(); k++) {
                    path.get(k).before.add(path.get(k - 1));
                    path.get(k - 1).after.add(path.get(k));
                }
                wires.add(new Wire(from, value, i, path));
            }
        }
    }

    private Place place(Value value, int c) {
        Place place = new Place(value, c);
        columns.get(c).add(place);
        return place;
    }

    /** The places in the next column that the wires from here lead to; inputs keep their order. */
    private double aim(Place place) {
        return place.after.stream()
                .mapToDouble(next -> columns.get(next.column).indexOf(next)
                        + (next.before.indexOf(place) + 1.0) / (next.before.size() + 1))
                .average()
                .orElse(0);
    }

    /** Puts each place as near to its neighbours as the order of its column allows. */
    private void chooseRows() {
        for (List<Place> each : columns) {
            for (int i = 0; i < each.size(); i++) {
                each.get(i).row = i;
            }
        }
        for (int sweep = 0; sweep < 12; sweep++) {
            boolean rightwards = sweep % 2 == 0;
            for (int k = 0; k < columns.size(); k++) {
                List<Place> each = columns.get(rightwards ? k : columns.size() - 1 - k);
                settle(
                        each,
                        each.stream()
                                .mapToDouble(p -> middle(rightwards ? p.before : p.after, p.row))
                                .toArray());
            }
        }
        double top = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(p -> p.row)
                .min()
                .orElse(0);
        columns.forEach(each -> each.forEach(p -> p.row -= top));
    }

    private static double middle(List<Place> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(p -> p.row).average().orElse(otherwise);
    }

    /** The mean of pushing down and pushing up: both keep the rows apart, and so does the mean. */
    private static void settle(List<Place> places, double[] wanted) {
        int n = places.size();
        double[] down = wanted.clone();
        double[] up = wanted.clone();
        for (int i = 1; i < n; i++) {
            down[i] = Math.max(wanted[i], down[i - 1] + 1);
            up[n - 1 - i] = Math.min(wanted[n - 1 - i], up[n - i] - 1);
        }
        for (int i = 0; i < n; i++) {
            places.get(i).row = (down[i] + up[i]) / 2;
        }
    }
}
