package chainrule.player;

import chainrule.data.Dataset;

/**
 * The examples that a page shows, and the places between them where the network's answer is shown too.
 *
 * @param x at most 2,000 rows of the data's x, fewer where they are wide
 * @param y their class numbers in one column, or the targets of a regression
 * @param low the lower end of each axis; empty for more than two features
 * @param high the upper end of each axis
 */
record Sample(double[][] x, double[][] y, double[] low, double[] high) {

    private static final int MOST = 2000;
    private static final int MOST_NUMBERS = 50_000;

    /** The room beyond the outermost example, as a share of the axis, which is the same as in the charts. */
    private static final double MARGIN = 0.08;

    /** Takes examples that are spread evenly over the rows of a data set. */
    static Sample of(Dataset data) {
        int size = Math.min(data.size(), Math.min(MOST, Math.max(50, MOST_NUMBERS / data.features())));
        int[] labels = data.hasClasses() ? data.labels() : null;
        double[][] x = new double[size][];
        double[][] y = new double[size][];
        for (int i = 0; i < size; i++) {
            int row = (int) ((long) i * data.size() / size);
            x[i] = data.sharedX()[row].clone();
            y[i] = labels == null ? data.sharedY()[row].clone() : new double[] {labels[row]};
        }
        int axes = data.features() > 2 ? 0 : data.features();
        double[] low = new double[axes];
        double[] high = new double[axes];
        for (int j = 0; j < axes; j++) {
            ends(data.sharedX(), j, low, high);
        }
        return new Sample(x, y, low, high);
    }

    private static void ends(double[][] x, int j, double[] low, double[] high) {
        double min = x[0][j];
        double max = x[0][j];
        for (double[] row : x) {
            min = Math.min(min, row[j]);
            max = Math.max(max, row[j]);
        }
        double margin = min == max ? 1 : MARGIN * (max - min);
        low[j] = min - margin;
        high[j] = max + margin;
    }

    /**
     * The middles of the cells of a square grid from top left, row by row, or the middles of a line's pieces; none if
     * there are more than two features.
     *
     * @param side cells in each direction
     */
    double[][] grid(int side) {
        int axes = low.length;
        double[][] points = new double[axes == 0 ? 0 : axes == 1 ? side : side * side][axes];
        for (int i = 0; i < points.length; i++) {
            points[i][0] = low[0] + (i % side + 0.5) / side * (high[0] - low[0]);
            if (axes == 2) {
                points[i][1] = high[1] - (i / side + 0.5) / side * (high[1] - low[1]);
            }
        }
        return points;
    }
}
