package chainrule.tensor;

/**
 * eˣ = 2ᵏ·(1 + p), with k = x/ln 2 rounded, r = x − k·ln 2, |r| ≤ ½ ln 2, and p = eʳ − 1 by its Taylor series.
 *
 * <p>The parts are separate functions. Rows compute p in one loop, which the JIT vectorises, and multiply by 2ᵏ in a
 * second one, which it does not; so one number and a row take exactly the same steps. Reduction with a two-part ln 2:
 * Cody and Waite, Software Manual for the Elementary Functions, 1980.
 */
final class Exponential {

    /** Beyond this, 2ᵏ or its product leaves the range of normal numbers. */
    static final double PLAIN = 708;

    /** Adding and subtracting this number rounds to a whole number, which is in the lowest bits of the sum: 1.5·2⁵². */
    private static final double ROUND = 0x1.8p52;

    private static final double LOG2_E = 1 / 0.6931471805599453;

    /** ln 2 in two parts; the first has 20 trailing zero bits, so k times it is exact. */
    private static final double LN2_HIGH = 0x1.62e42fefp-1;

    private static final double LN2_LOW = 0x1.473de6af278edp-34;

    private Exponential() {}

    /** r = x − k·ln 2. */
    static double reduced(double x) {
        double k = Math.fma(x, LOG2_E, ROUND) - ROUND;
        return Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
    }

    /** eʳ − 1 = r + r²/2! + … + r¹³/13! for |r| ≤ ½ ln 2; the rest is below 2⁻⁵⁷. */
    static double minusOne(double r) {
        double q = 1.0 / 6227020800.0;
        q = Math.fma(q, r, 1.0 / 479001600);
        q = Math.fma(q, r, 1.0 / 39916800);
        q = Math.fma(q, r, 1.0 / 3628800);
        q = Math.fma(q, r, 1.0 / 362880);
        q = Math.fma(q, r, 1.0 / 40320);
        q = Math.fma(q, r, 1.0 / 5040);
        q = Math.fma(q, r, 1.0 / 720);
        q = Math.fma(q, r, 1.0 / 120);
        q = Math.fma(q, r, 1.0 / 24);
        q = Math.fma(q, r, 1.0 / 6);
        q = Math.fma(q, r, 0.5);
        return Math.fma(r * r, q, r);
    }

    /** 2ᵏ for |x| ≤ {@link #PLAIN}. */
    static double power(double x) {
        long k = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUND));
        return Double.longBitsToDouble((k + 1023) << 52);
    }

    /** 2ᵏ·(1 + p), or the same in two steps if 2ᵏ is not a normal number. */
    static double finish(double x, double p) {
        if (Math.abs(x) <= PLAIN) {
            double power = power(x);
            return Math.fma(power, p, power);
        }
        return extreme(x);
    }

    /** Results near or beyond the largest and the smallest number; NaN stays NaN. */
    private static double extreme(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double inside = Math.max(-746, Math.min(710, x));
        double shift = inside > 0 ? 3 : -60;
        double k = Math.fma(inside, LOG2_E, ROUND) - ROUND;
        double y = 1 + minusOne(reduced(inside));
        return y * Math.scalb(1.0, (int) (k - shift)) * Math.scalb(1.0, (int) shift);
    }
}
