package chainrule.jupyter;

import java.util.UUID;

/** Shows values below the running cell. */
public final class Output {

    private Output() {}

    /**
     * Shows each value as if it were a cell's last expression: charts as pictures, arrays and tables as tables, a
     * {@link Bundle} in its own form, and anything else as text. A text right before an array is its name, and named
     * arrays appear side by side: {@code show("dW", dW, "db", db)}. It returns nothing, so a cell that ends with it
     * prints no further value.
     */
    public static void show(Object... values) {
        if (values == null) {
            show(new Object[] {null});
            return;
        }
        for (int i = 0; i < values.length; i++) {
            var named = new NamedArrays();
            int taken = named.take(values, i);
            display(taken > 0 ? named.bundle() : Renderers.render(values[i]));
            i += Math.max(0, taken - 1);
        }
    }

    private static void display(Bundle bundle) {
        Kernel.current().display(UUID.randomUUID().toString(), bundle);
    }

    /** Shows one matrix; without this method, Java would take a {@code double[][]} for a list of values. */
    public static void show(double[][] matrix) {
        show((Object) matrix);
    }
}
