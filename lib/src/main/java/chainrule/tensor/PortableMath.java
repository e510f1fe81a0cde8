package chainrule.tensor;

/**
 * exp, log, tanh and sigmoid within 2 ulp, and with the same bits on every machine and JDK.
 *
 * <p>{@link Math} leaves the last bits of these functions to the machine, and training carries such a bit to every
 * parameter. This class uses only IEEE operations and {@link Math#fma}, in loops over a row that the JIT vectorises. A
 * row method overwrites {@code into}, which may be {@code x} itself (slower), and gives the same bits as the method for
 * one number. NaN gives NaN. Rows must have the same length.
 */
public final class PortableMath {

    /** From this number on, tanh x rounds to ±1. */
    private static final double TANH_IS_ONE = 22;

    private PortableMath() {}

    /** eˣ; 0 and ∞ beyond the range of {@code double}. */
    public static double exp(double x) {
        return Exponential.finish(x, Exponential.minusOne(Exponential.reduced(x)));
    }

    /** eˣ, entry by entry. */
    public static void exp(double[] x, double[] into) {
        if (x == into) {
            for (int j = 0; j < x.length; j++) {
                into[j] = exp(x[j]);
            }
            return;
        }
        exp(x, 0, into);
    }

    /** eˣ⁻ˢ, entry by entry, where s is one number for the row, such as its largest entry; {@code into} is not x. */
    public static void exp(double[] x, double s, double[] into) {
        minusOne(x, s, into);
        for (int j = 0; j < x.length; j++) {
            into[j] = Exponential.finish(x[j] - s, into[j]);
        }
    }

    /** σ(x) = 1/(1 + e⁻ˣ). */
    public static double sigmoid(double x) {
        return share(exp(x));
    }

    /** σ(x), entry by entry. */
    public static void sigmoid(double[] x, double[] into) {
        exp(x, into);
        for (int j = 0; j < into.length; j++) {
            into[j] = share(into[j]);
        }
    }

    /** e/(1 + e), which keeps its digits for large negative x, where 1/(1 + 1/e) would not; beyond 2⁶⁰ it is 1. */
    private static double share(double e) {
        double bounded = Math.min(e, 0x1p60);
        return bounded / (1 + bounded);
    }

    /** tanh x = (e²ˣ − 1)/(e²ˣ + 1), computed from |x|, so that tanh(−x) = −tanh x exactly. */
    public static double tanh(double x) {
        return tanh(x, Exponential.minusOne(Exponential.reduced(2 * Math.abs(x))));
    }

    /** tanh x, entry by entry. */
    public static void tanh(double[] x, double[] into) {
        if (x == into) {
            for (int j = 0; j < x.length; j++) {
                into[j] = tanh(x[j]);
            }
            return;
        }
        minusOneOfDouble(x, into);
        for (int j = 0; j < x.length; j++) {
            into[j] = tanh(x[j], into[j]);
        }
    }

    /** tanh x = t/(t + 2), where t = e²ˣ − 1 = 2ᵏp + (2ᵏ − 1) keeps its digits near 0. */
    private static double tanh(double x, double p) {
        if (Math.abs(x) >= TANH_IS_ONE) {
            return Math.copySign(1, x);
        }
        double power = Exponential.power(2 * Math.abs(x));
        double t = Math.fma(power, p, power - 1);
        return Math.copySign(t / (t + 2), x);
    }

    /** ln x; −∞ for 0, NaN for negative numbers. */
    public static double log(double x) {
        return Logarithm.of(x);
    }

    /** ln x, entry by entry. */
    public static void log(double[] x, double[] into) {
        for (int j = 0; j < x.length; j++) {
            into[j] = Logarithm.of(x[j]);
        }
    }

    private static void minusOne(double[] x, double s, double[] into) {
        for (int j = 0; j < x.length; j++) {
            into[j] = Exponential.minusOne(Exponential.reduced(x[j] - s));
        }
    }

    private static void minusOneOfDouble(double[] x, double[] into) {
        for (int j = 0; j < x.length; j++) {
            into[j] = Exponential.minusOne(Exponential.reduced(2 * Math.abs(x[j])));
        }
    }
}
