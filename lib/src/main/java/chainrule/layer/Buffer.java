package chainrule.layer;

import java.util.Arrays;

/** Rows that are allocated once and reused: one array for each batch size, all of them made of the same rows. */
final class Buffer {

    private double[][] rows = {};
    private double[][][] views = {};

    /** An array of the given shape, which holds whatever numbers were in it. */
    double[][] of(int n, int columns) {
        for (double[][] view : views) {
            if (view.length == n && view[0].length == columns) {
                return view;
            }
        }
        if (rows.length > 0 && rows[0].length != columns) {
            rows = new double[0][];
            views = new double[0][][];
        }
        int had = rows.length;
        if (n > had) {
            rows = Arrays.copyOf(rows, n);
            for (int i = had; i < n; i++) {
                rows[i] = new double[columns];
            }
        }
        views = Arrays.copyOf(views, views.length + 1);
        return views[views.length - 1] = Arrays.copyOf(rows, n);
    }
}
