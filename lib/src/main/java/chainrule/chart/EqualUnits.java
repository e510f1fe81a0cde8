package chainrule.chart;

import org.knowm.xchart.XYChart;

/** Axes on which a unit has the same length, so that a circle is round. */
final class EqualUnits {

    private EqualUnits() {}

    /** Whether both axes are about equally long in their own units, so that there is room for the true shape. */
    static boolean fit(double[] x, double[] y) {
        double ratio = (x[1] - x[0]) / (y[1] - y[0]);
        return ratio > 0.5 && ratio < 2;
    }

    /**
     * Widens one of the axes of a plot that already holds its points.
     *
     * @return the ends of the axes: left, right, bottom, top
     */
    static double[] of(Plot plot, double[] x, double[] y) {
        double[] ends = {x[0], x[1], y[0], y[1]};
        // The second time corrects what the labels of the widened axis took from the other one.
        for (int i = 0; i < 2; i++) {
            XYChart chart = plot.edges(ends).measured();
            double right =
                    (chart.getScreenXFromChart(ends[1]) - chart.getScreenXFromChart(ends[0])) / (ends[1] - ends[0]);
            double up = (chart.getScreenYFromChart(ends[2]) - chart.getScreenYFromChart(ends[3])) / (ends[3] - ends[2]);
            int axis = right > up ? 0 : 2;
            double more = (Math.max(right, up) / Math.min(right, up) - 1) * (ends[axis + 1] - ends[axis]) / 2;
            ends[axis] -= more;
            ends[axis + 1] += more;
        }
        plot.edges(ends);
        return ends;
    }
}
