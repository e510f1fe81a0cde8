package chainrule.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A number with all its digits as people write it: 10000, 0.1, −2.5 or 1e−7 for what Java writes as 10000.0 or 1.0E-7.
 */
public final class PlainNumber {

    private PlainNumber() {}

    /** The number for people to read, with a proper minus sign. */
    public static String of(double v) {
        double size = Math.abs(v);
        boolean plain = size == 0 || size >= 1e-6 && size < 1e7;
        String text = plain
                ? BigDecimal.valueOf(v).stripTrailingZeros().toPlainString()
                : String.valueOf(v).replace(".0E", "E").replace("E", "e");
        return text.replace('-', '−');
    }

    /** Four significant digits, as on a player's page: 0.2134, 123500, 1.235e6 or 1.2e−7. */
    public static String rounded(double v) {
        if (!Double.isFinite(v)) {
            return of(v);
        }
        double rounded = new BigDecimal(v).round(new MathContext(4)).doubleValue();
        double size = Math.abs(rounded);
        if (size == 0 || size >= 1e-4 && size < 1e6) {
            return of(rounded);
        }
        String digits = String.format(Locale.ROOT, "%.3e", rounded).replaceFirst("\\.?0*e", "e");
        return digits.replaceFirst("e([-+])0?", "e$1").replace("e+", "e").replace('-', '−');
    }
}
