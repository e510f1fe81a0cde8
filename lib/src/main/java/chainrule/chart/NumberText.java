package chainrule.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a reader wants them: few digits, no noise, and a proper minus sign in place of Java's hyphen. */
final class NumberText {

    /** Anything larger would flatten all other numbers on its axis into one line. */
    static final double LARGEST = 1e15;

    private static final String MINUS = "−";

    private NumberText() {}

    /** Three significant digits, such as 2.31, 0.0412, 1240 or 3.1e−7. */
    static String brief(double v) {
        double size = Math.abs(v);
        if (Double.isNaN(v)) {
            return "NaN";
        }
        if (Double.isInfinite(v)) {
            return v > 0 ? "Infinity" : MINUS + "Infinity";
        }
        if (v == 0) {
            return "0"; // also of −0
        }
        if (size >= 1e6 || size < 1e-3) {
            return exponent(String.format(Locale.ROOT, "%.1e", v));
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
        return withMinus(String.format(Locale.ROOT, "%." + decimals + "f", v));
    }

    /**
     * At most four significant digits, without zeros at the end, as you would write them by hand: 0.5, 6, 0.1179 or
     * 3.142e−7.
     */
    static String byHand(double v) {
        return Double.isFinite(v) ? stripped(v, 4, "%.3e") : brief(v);
    }

    /**
     * A number on an axis: no zeros at the end, such as 0.5 or 12, and a power of ten such as 1e−7 if it is far from 1.
     */
    static String tick(double v) {
        // Six significant digits hide the rounding errors of adding steps; stripping leaves what was meant.
        return stripped(v, 6, "%.1e");
    }

    private static String stripped(double v, int digits, String farFromOne) {
        double size = Math.abs(v);
        if (size == 0) {
            return "0"; // also of −0
        }
        if (size >= 1e5 || size < 1e-4) {
            return exponent(String.format(Locale.ROOT, farFromOne, v).replaceFirst("\\.?0+e", "e"));
        }
        return withMinus(BigDecimal.valueOf(v)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString());
    }

    /** Writes 1e-07 as 1e−7, and 1e+07 as 1e7. */
    private static String exponent(String number) {
        return withMinus(number.replaceFirst("e([-+])0?", "e$1").replace("e+", "e"));
    }

    /** A number's text with the minus sign of printed text, which is as wide as a plus and is read aloud as “minus”. */
    static String withMinus(String number) {
        return number.replace("-", MINUS);
    }

    /** Whether an axis can show a number: it is finite, and not so large that all others become one line. */
    static boolean drawable(double v) {
        return Math.abs(v) <= LARGEST;
    }

    /** The index of the lowest value; the first one if there are several. */
    static int lowest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[best]) {
                best = i;
            }
        }
        return best;
    }

    /** 1, 2, …, n. */
    static double[] oneTo(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i + 1;
        }
        return x;
    }
}
