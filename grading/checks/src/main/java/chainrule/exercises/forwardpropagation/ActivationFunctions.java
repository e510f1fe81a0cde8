package chainrule.exercises.forwardpropagation;

/** The three activation functions, with the functions that students confuse with them. */
public final class ActivationFunctions {

    private static final String SATURATED = "stops changing beyond a certain z. Do not limit z or a.";

    private static final String BRACKETS =
            "lacks brackets: Java divides before it adds or subtracts. Put brackets around both e^z − e^−z and e^z + e^−z.";

    private static final String ROUNDED = "is rounded to whole numbers. Do not round: keep the double.";

    private static final String ROUGH_E = "uses a rounded e, such as 2.718. Math.exp and Math.E have all its digits.";

    private static final double[] LIMITS = {1, 2, 3, 4, 5, 6, 8, 10};

    private static final double[] ROUGH = {2.7, 2.71, 2.72, 2.718, 2.7183, 2.71828};

    /** a = 1 / (1 + e^−z). */
    public static final ElementwiseFunction SIGMOID = ElementwiseFunction.of(v -> 1 / (1 + Math.exp(-v)))
            .mistake(
                    "sigmoid-sign",
                    "equals 1 / (1 + e^z), which falls where the sigmoid rises. Is the sign of z right in every exponent? For z = 20 the result must be near 1.",
                    v -> 1 / (1 + Math.exp(v)))
            .mistake(
                    "sigmoid-brackets",
                    "is 1/1 + e^−z: Java divides before it adds. Put brackets around 1 + e^−z.",
                    v -> 1 + Math.exp(-v))
            .mistake("sigmoid-exp", "is only e^−z. Put it into 1 / (1 + e^−z).", v -> Math.exp(-v))
            .mistake(
                    "sigmoid-minus",
                    "is 1 / (1 − e^−z), which jumps at 0. There must be a plus between 1 and e^−z.",
                    v -> 1 / (1 - Math.exp(-v)))
            .mistake(
                    "sigmoid-of-tanh",
                    "is tanh z, which goes from −1 to 1. The sigmoid must go from 0 to 1.",
                    Math::tanh)
            .mistake(
                    "sigmoid-base-2",
                    "is 1 / (1 + 2^−z). The base must be e = 2.718…, so use Math.exp.",
                    v -> 1 / (1 + Math.pow(2, -v)))
            .mistake(
                    "sigmoid-step",
                    "is 1 where z > 0 and 0 elsewhere. The sigmoid must rise smoothly from 0 to 1. Is it rounded?",
                    v -> v > 0 ? 1 : 0)
            .mistake(
                    "sigmoid-slope",
                    "is the derivative of the sigmoid, σ(z)(1 − σ(z)). Return σ(z) itself.",
                    v -> slope(1 / (1 + Math.exp(-v))))
            .mistake(
                    "sigmoid-no-one",
                    "is 1 / e^−z, which is e^z. The denominator must be 1 + e^−z.",
                    v -> 1 / Math.exp(-v))
            .mistake(
                    "sigmoid-twice",
                    "is the sigmoid of the sigmoid. Apply it only once.",
                    v -> 1 / (1 + Math.exp(-1 / (1 + Math.exp(-v)))))
            .mistake(
                    "sigmoid-stretched",
                    "is the sigmoid of a multiple of z, such as 2z or z/2. The exponent must be −z itself.",
                    k -> v -> 1 / (1 + Math.exp(-k * v)),
                    2,
                    0.5)
            .mistake(
                    "sigmoid-of-softsign",
                    "uses z / (1 + |z|), another S-shaped curve. The sigmoid is 1 / (1 + e^−z).",
                    v -> v / (1 + Math.abs(v)))
            .mistake(
                    "sigmoid-of-softsign",
                    "uses z / (1 + |z|), another S-shaped curve. The sigmoid is 1 / (1 + e^−z).",
                    v -> 0.5 * (1 + v / (1 + Math.abs(v))))
            .mistake("rough-e", ROUGH_E, e -> v -> 1 / (1 + Math.pow(e, -v)), ROUGH)
            .mistake("cut-off", SATURATED, k -> v -> 1 / (1 + Math.exp(-clip(v, k))), LIMITS);

    /** a = (e^z − e^−z) / (e^z + e^−z). */
    public static final ElementwiseFunction TANH = ElementwiseFunction.of(Math::tanh)
            .mistake(
                    "tanh-is-sigmoid",
                    "is the sigmoid, which goes from 0 to 1. tanh must go from −1 to 1.",
                    v -> 1 / (1 + Math.exp(-v)))
            .mistake(
                    "tanh-half-angle",
                    "is tanh(z/2), which is 2σ(z) − 1. The 2 in e^−2z is missing.",
                    v -> Math.tanh(v / 2))
            .mistake(
                    "tanh-double-angle",
                    "is tanh 2z: the exponents are twice as large as they should be. Use e^z and e^−z, or e^2z only, but not both.",
                    v -> Math.tanh(2 * v))
            .mistake("tanh-brackets", BRACKETS, v -> Math.exp(v) - Math.exp(-v) / Math.exp(v) + Math.exp(-v))
            .mistake("tanh-brackets", BRACKETS, v -> (Math.exp(v) - Math.exp(-v)) / Math.exp(v) + Math.exp(-v))
            .mistake("tanh-brackets", BRACKETS, v -> Math.exp(v) - Math.exp(-v) / (Math.exp(v) + Math.exp(-v)))
            .mistake(
                    "tanh-upside-down",
                    "is 1/tanh z. The difference e^z − e^−z must be divided by the sum, not the other way round.",
                    v -> 1 / Math.tanh(v))
            .mistake(
                    "tanh-sign",
                    "is −tanh z, which falls where tanh rises. The numerator must be e^z − e^−z, in this order.",
                    v -> -Math.tanh(v))
            .mistake("tanh-is-tan", "is tan z, the tangent from trigonometry. Use tanh, with an h.", Math::tan)
            .mistake("tanh-of-atan", "is arctan z, another S-shaped curve. Use tanh.", Math::atan)
            .mistake("tanh-of-sinh", "is (e^z − e^−z)/2, which is sinh z. Divide by e^z + e^−z, not by 2.", Math::sinh)
            .mistake("tanh-numerator", "is only e^z − e^−z. Divide it by e^z + e^−z.", v -> 2 * Math.sinh(v))
            .mistake("tanh-slope", "is the derivative of tanh, 1 − tanh² z. Return tanh z itself.", v -> {
                double a = Math.tanh(v);
                return 1 - a * a;
            })
            .mistake(
                    "tanh-not-shifted",
                    "is 2σ(2z), which goes from 0 to 2. Subtract 1, so that it goes from −1 to 1.",
                    v -> 2 / (1 + Math.exp(-2 * v)))
            .mistake(
                    "tanh-of-softsign",
                    "is z / (1 + |z|), another S-shaped curve. Use tanh.",
                    v -> v / (1 + Math.abs(v)))
            .mistake("tanh-of-abs", "is |tanh z|. For a negative z, a must be negative.", v -> Math.abs(Math.tanh(v)))
            .mistake("tanh-of-cosh", "is (e^z + e^−z)/2, which is cosh z. Use tanh.", Math::cosh)
            .mistake("rough-e", ROUGH_E, e -> v -> Math.tanh(v * Math.log(e)), ROUGH)
            .mistake("rounded", ROUNDED, v -> Math.rint(Math.tanh(v)))
            .mistake("rounded", ROUNDED, v -> Math.round(Math.tanh(v)))
            .mistake("cut-off", SATURATED, k -> v -> Math.tanh(clip(v, k)), LIMITS);

    /** a = max(0, z). */
    public static final ElementwiseFunction RELU = ElementwiseFunction.of(v -> Math.max(0, v))
            .mistake("relu-abs", "is |z|. A negative z must give 0.", Math::abs)
            .mistake("relu-min", "is min(0, z). ReLU must keep the positive side.", v -> Math.min(0, v))
            .mistake(
                    "relu-wrong-side",
                    "is max(0, −z): it keeps the negative side, with the sign changed. ReLU must keep the positive side.",
                    v -> Math.max(0, -v))
            .mistake(
                    "relu-step",
                    "is 1 where z > 0: that is the derivative. ReLU itself must give z there.",
                    v -> v > 0 ? 1 : 0)
            .mistake("relu-omitted", "is z itself: nothing was cut off. A negative z must give 0.", v -> v)
            .mistake(
                    "relu-leaky",
                    "lets a part of a negative z through, as leaky ReLU does. Here a negative z must give 0.",
                    k -> v -> v > 0 ? v : k * v,
                    0.01,
                    0.1,
                    0.2,
                    0.001)
            .mistake("relu-max-with-1", "is max(1, z). Compare z with 0: ReLU bends at 0.", v -> Math.max(1, v))
            .mistake(
                    "relu-capped",
                    "is also cut off above. ReLU has no upper limit: a large z must stay as it is.",
                    k -> v -> Math.min(k, Math.max(0, v)),
                    1,
                    2,
                    3,
                    5,
                    6,
                    10,
                    20,
                    50,
                    100,
                    255,
                    1000)
            .mistake(
                    "relu-threshold",
                    "is also 0 for small positive z. ReLU bends at 0: each positive z must stay as it is.",
                    k -> v -> v > k ? v : 0,
                    1e-4,
                    0.01,
                    0.05,
                    0.1,
                    0.5,
                    1)
            .mistake(
                    "relu-shifted",
                    "is z − 1 where that is positive. ReLU bends at 0: each positive z must stay as it is.",
                    v -> Math.max(0, v - 1))
            .mistake(
                    "relu-elu",
                    "is e^z − 1 for a negative z, as in ELU. Here a negative z must give 0.",
                    v -> v > 0 ? v : Math.expm1(v))
            .mistake("relu-squared", "is z² for a positive z. ReLU must leave it as it is.", v -> v > 0 ? v * v : 0)
            .mistake("rounded", ROUNDED, v -> Math.rint(Math.max(0, v)))
            .mistake("rounded", ROUNDED, v -> Math.round(Math.max(0, v)))
            .mistake(
                    "relu-softplus",
                    "is log(1 + e^z), which is softplus, a smooth relative of ReLU. ReLU is max(0, z).",
                    v -> Math.log1p(Math.exp(v)));

    private ActivationFunctions() {}

    private static double clip(double v, double limit) {
        return Math.max(-limit, Math.min(limit, v));
    }

    private static double slope(double a) {
        return a * (1 - a);
    }
}
