package chainrule.grader;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: a few decimal digits, whatever their size. */
final class SignificantDigits {

    /** Powers of ten up to here are exact as doubles, and so is what they are divided by or multiplied with below. */
    private static final double LARGEST = 1e9;

    private static final double SMALLEST = 1e-9;

    /** Much more than rounding changes in a number of three digits. */
    private static final double DOUBT = 1e-6;

    private SignificantDigits() {}

    /**
     * The nearest number with three significant digits; a half is rounded up.
     *
     * @param magnitude more than 0
     */
    static double three(double magnitude) {
        if (magnitude < SMALLEST || magnitude > LARGEST) {
            return exactly(magnitude);
        }
        double power = 1; // the one that leaves three digits before the point
        while (magnitude * power < 100) {
            power *= 10;
        }
        double over = 1;
        while (magnitude / over >= 1000) {
            over *= 10;
        }
        double scaled = magnitude * power / over;
        double whole = Math.floor(scaled);
        double rest = scaled - whole;
        if (Math.abs(rest - 0.5) < DOUBT || rest < DOUBT || rest > 1 - DOUBT) {
            return exactly(magnitude);
        }
        // One division or one product of two exact numbers: the double nearest to the decimal one.
        return (rest < 0.5 ? whole : whole + 1) * over / power;
    }

    private static double exactly(double magnitude) {
        return new BigDecimal(magnitude).round(new MathContext(3)).doubleValue();
    }
}
