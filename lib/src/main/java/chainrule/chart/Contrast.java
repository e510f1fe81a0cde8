package chainrule.chart;

import java.awt.Color;

/**
 * Pixels as ink on paper: the lowest number of all is white, the highest black.
 *
 * <p>Of standardised data each column has been moved and stretched by itself, so the picture is only roughly the
 * original.
 */
record Contrast(double min, double max) {

    static Contrast of(double[][] pictures) {
        Range range = new Range();
        for (double[] picture : pictures) {
            for (double v : picture) {
                range.include(v);
            }
        }
        double[] ends = range.around(0);
        return new Contrast(ends[0], ends[1]);
    }

    Color ink(double v) {
        return Palette.mix(Color.WHITE, Palette.INK, (v - min) / (max - min));
    }
}
