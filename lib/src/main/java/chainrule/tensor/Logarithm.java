package chainrule.tensor;

/**
 * ln x = k·ln 2 + ln(1 + f), with x = 2ᵏ·(1 + f) and ½√2 ≤ 1 + f &lt; √2.
 *
 * <p>ln(1 + f) = 2 artanh s = 2s + ⅔s³ + ⅖s⁵ + … with s = f/(2 + f), arranged as f − (½f² − s·(½f² + R)), which
 * keeps the digits of f: see the notes of {@code e_log.c} in Sun's fdlibm.
 */
final class Logarithm {

    private static final double LN2_HIGH = 0x1.62e42fefp-1;
    private static final double LN2_LOW = 0x1.473de6af278edp-34;
    private static final long HALF_ROOT_TWO = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final long FRACTION = (1L << 52) - 1;

    private Logarithm() {}

    static double of(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return special(x);
        }
        if (x < Double.MIN_NORMAL) {
            return normal(x * 0x1p54, -54);
        }
        return normal(x, 0);
    }

    private static double special(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    private static double normal(double x, int shift) {
        long above = Double.doubleToRawLongBits(x) - HALF_ROOT_TWO;
        double k = (above >> 52) + shift;
        double f = Double.longBitsToDouble((above & FRACTION) + HALF_ROOT_TWO) - 1;
        double s = f / (2 + f);
        double half = 0.5 * f * f;
        double rest = s * (half + remainder(s * s));
        return Math.fma(k, LN2_HIGH, f - (half - Math.fma(k, LN2_LOW, rest)));
    }

    /** R = ⅔z + ⅖z² + … + (2/23)z¹¹ for z = s² ≤ 0.0295; the rest is below 2⁻⁵⁸. */
    private static double remainder(double z) {
        double r = 2.0 / 23;
        r = Math.fma(r, z, 2.0 / 21);
        r = Math.fma(r, z, 2.0 / 19);
        r = Math.fma(r, z, 2.0 / 17);
        r = Math.fma(r, z, 2.0 / 15);
        r = Math.fma(r, z, 2.0 / 13);
        r = Math.fma(r, z, 2.0 / 11);
        r = Math.fma(r, z, 2.0 / 9);
        r = Math.fma(r, z, 2.0 / 7);
        r = Math.fma(r, z, 2.0 / 5);
        r = Math.fma(r, z, 2.0 / 3);
        return r * z;
    }
}
