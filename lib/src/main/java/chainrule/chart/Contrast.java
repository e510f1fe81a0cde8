package chainrule.chart;

import java.awt.Color;
import java.util.Arrays;

/**
 * Pixels as ink on paper: low numbers are white, high ones black.
 *
 * <p>Standardising shifts and scales each column separately, so a picture of standardised data looks only roughly like
 * the original.
 */
record Contrast(double min, double max) {

    static Contrast of(double[][] pictures) {
        double[] sorted = Arrays.stream(pictures)
                .flatMapToDouble(Arrays::stream)
                .filter(NumberText::drawable)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Contrast(0, 1);
        }
        // Without the last two hundredths on both sides: one far-off pixel would make all others alike.
        double low = sorted[(int) (0.02 * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(0.98 * (sorted.length - 1))];
        return high > low ? new Contrast(low, high) : new Contrast(low, low + 1);
    }

    Color ink(double v) {
        return Palette.mix(Color.WHITE, Palette.INK, (v - min) / (max - min));
    }
}
