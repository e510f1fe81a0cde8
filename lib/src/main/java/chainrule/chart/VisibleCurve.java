package chainrule.chart;

import java.util.Arrays;

/**
 * The part of a curve that a picture has room for: a curve that explodes is drawn up to where it leaves at the top.
 *
 * @param leaves whether the curve leaves the picture
 */
record VisibleCurve(double[] x, double[] y, boolean leaves) {

    /** Where a number overflows. */
    private static final double END = Double.MAX_VALUE;

    /** @param ceiling the top of the picture; a NaN counts as above it, because it follows an overflow */
    static VisibleCurve of(double[] x, double[] y, double ceiling) {
        int above = 0;
        while (above < y.length && y[above] <= ceiling) {
            above++;
        }
        if (above == y.length) {
            return new VisibleCurve(x, y, false);
        }
        double[] cutX = Arrays.copyOf(x, above + 1);
        double[] cutY = Arrays.copyOf(y, above + 1);
        cutY[above] = ceiling;
        if (above > 0) {
            // A loss that explodes grows by a factor: its logarithm rises evenly.
            double before = Math.log(Math.max(y[above - 1], Double.MIN_NORMAL));
            double after = Math.log(y[above] <= END ? y[above] : END);
            double share = (Math.log(ceiling) - before) / (after - before);
            cutX[above] = x[above - 1] + share * (x[above] - x[above - 1]);
        }
        return new VisibleCurve(cutX, cutY, true);
    }
}
