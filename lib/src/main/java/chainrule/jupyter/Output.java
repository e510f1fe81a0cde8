package chainrule.jupyter;

import java.util.UUID;

/** Shows values under the running cell. */
public final class Output {

    private Output() {}

    /**
     * Shows each value as it would be seen as a cell's last expression: charts as pictures, arrays and tables as tables,
     * a {@link Bundle} as it is, anything else as text. Returns nothing, so a cell that ends with it echoes nothing.
     */
    public static void show(Object... values) {
        if (values == null) {
            show(new Object[] {null});
            return;
        }
        for (Object value : values) {
            Kernel.current().display(UUID.randomUUID().toString(), Renderers.render(value));
        }
    }

    /** Shows one matrix; without this a {@code double[][]} would be taken for a list of values. */
    public static void show(double[][] matrix) {
        show((Object) matrix);
    }
}
