package chainrule.tensor;

import java.math.BigDecimal;

/** One number with all its digits as one writes it: 10000, 0.1, −2.5 or 1e−7 for what Java writes as 10000.0 or 1.0E-7. */
public final class PlainNumber {

    private PlainNumber() {}

    /** The number for people to read: its minus is the sign that one prints. */
    public static String of(double v) {
        double size = Math.abs(v);
        boolean plain = size == 0 || size >= 1e-6 && size < 1e7;
        String text = plain
                ? BigDecimal.valueOf(v).stripTrailingZeros().toPlainString()
                : String.valueOf(v).replace(".0E", "E").replace("E", "e");
        return text.replace('-', '−');
    }
}
