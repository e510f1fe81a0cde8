package chainrule.grader;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: with a few digits, whatever their size. */
final class SignificantDigits {

    /**
     * Powers of ten up to this one are exact as doubles, so dividing or multiplying by them below adds no further
     * error.
     */
    private static final double LARGEST = 1e9;

    private static final double SMALLEST = 1e-9;

    /** Much more than what rounding changes in a number of three digits. */
    private static final double DOUBT = 1e-6;

    private SignificantDigits() {}

    /**
     * The nearest number with three significant digits; a half is rounded up.
     *
     * @param magnitude above 0
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
