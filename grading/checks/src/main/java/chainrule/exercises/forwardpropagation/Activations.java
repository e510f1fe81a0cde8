package chainrule.exercises.forwardpropagation;

/** The three activation functions, with the functions that are mistaken for them. */
public final class Activations {

    /** a = 1 / (1 + e^−z). */
    public static final Elementwise SIGMOID = Elementwise.of(v -> 1 / (1 + Math.exp(-v)))
            .mistake(
                    "sigmoid-sign",
                    "is 1 / (1 + e^z), which falls where the sigmoid rises. The exponent is −z.",
                    v -> 1 / (1 + Math.exp(v)))
            .mistake(
                    "sigmoid-brackets",
                    "is 1/1 + e^−z: Java divides before it adds. Put brackets around 1 + e^−z.",
                    v -> 1 + Math.exp(-v))
            .mistake("sigmoid-exp", "is e^−z alone: it must still be put into 1 / (1 + e^−z).", v -> Math.exp(-v))
            .mistake(
                    "sigmoid-minus",
                    "is 1 / (1 − e^−z), which jumps at 0. There is a plus between 1 and e^−z.",
                    v -> 1 / (1 - Math.exp(-v)))
            .mistake("sigmoid-of-tanh", "is tanh z, which goes from −1 to 1. The sigmoid goes from 0 to 1.", Math::tanh)
            .mistake(
                    "sigmoid-base-2",
                    "is 1 / (1 + 2^−z). The base is e = 2.718…: Math.exp.",
                    v -> 1 / (1 + Math.pow(2, -v)))
            .mistake(
                    "sigmoid-step",
                    "is 1 where z > 0 and 0 elsewhere, a step, or rounded. The sigmoid goes from 0 to 1 smoothly.",
                    v -> v > 0 ? 1 : 0)
            .mistake(
                    "sigmoid-slope",
                    "is a(1 − a), which is the derivative. Here a itself is wanted.",
                    v -> slope(1 / (1 + Math.exp(-v))));

    /** a = (e^z − e^−z) / (e^z + e^−z). */
    public static final Elementwise TANH = Elementwise.of(Math::tanh)
            .mistake(
                    "tanh-is-sigmoid",
                    "is the sigmoid, which goes from 0 to 1. tanh goes from −1 to 1.",
                    v -> 1 / (1 + Math.exp(-v)))
            .mistake(
                    "tanh-half-angle",
                    "is tanh(z/2), that is 2σ(z) − 1. Of e^−2z the 2 is missing.",
                    v -> Math.tanh(v / 2))
            .mistake(
                    "tanh-brackets",
                    "is e^z − e^−z / e^z + e^−z: Java divides before it adds. Put brackets around both sums.",
                    v -> Math.exp(v) - Math.exp(-v) / Math.exp(v) + Math.exp(-v))
            .mistake(
                    "tanh-upside-down",
                    "is 1/tanh z. The difference e^z − e^−z is divided by the sum, not the other way round.",
                    v -> 1 / Math.tanh(v))
            .mistake(
                    "tanh-sign",
                    "is −tanh z, which falls where tanh rises: above the fraction line stands e^z − e^−z, in this order.",
                    v -> -Math.tanh(v))
            .mistake("tanh-is-tan", "is tan z, of a triangle. The function here is tanh, with an h.", Math::tan)
            .mistake("tanh-of-atan", "is arctan z, another s-shaped curve. The function here is tanh.", Math::atan)
            .mistake(
                    "tanh-of-sinh",
                    "is (e^z − e^−z)/2, which is sinh z. It is divided by e^z + e^−z, not by 2.",
                    Math::sinh)
            .mistake(
                    "tanh-numerator",
                    "is e^z − e^−z alone: it must still be divided by e^z + e^−z.",
                    v -> 2 * Math.sinh(v))
            .mistake("tanh-slope", "is 1 − a², which is the derivative. Here a itself is wanted.", v -> {
                double a = Math.tanh(v);
                return 1 - a * a;
            });

    /** a = max(0, z). */
    public static final Elementwise RELU = Elementwise.of(v -> Math.max(0, v))
            .mistake("relu-abs", "is |z|. A negative z gives 0.", Math::abs)
            .mistake("relu-min", "is min(0, z). ReLU keeps the positive side.", v -> Math.min(0, v))
            .mistake(
                    "relu-wrong-side",
                    "is max(0, −z): it keeps the negative side, turned round. ReLU keeps the positive one.",
                    v -> Math.max(0, -v))
            .mistake(
                    "relu-step",
                    "is 1 where z > 0: that is the derivative. ReLU itself gives z there.",
                    v -> v > 0 ? 1 : 0)
            .mistake("relu-omitted", "is z itself: nothing was cut off. A negative z gives 0.", v -> v)
            .mistake(
                    "relu-leaky",
                    "lets a hundredth of a negative z through (that is leaky ReLU). Here a negative z gives 0.",
                    v -> v > 0 ? v : 0.01 * v)
            .mistake(
                    "relu-max-with-1",
                    "is max(1, z). What z is compared with is 0: ReLU bends at 0.",
                    v -> Math.max(1, v))
            .mistake(
                    "relu-capped",
                    "is cut off above 1 too. ReLU has no upper end: a large z stays as it is.",
                    v -> Math.min(1, Math.max(0, v)))
            .mistake(
                    "relu-softplus",
                    "is log(1 + e^z) (that is softplus, a smooth relation). ReLU is max(0, z).",
                    v -> Math.log1p(Math.exp(v)));

    private Activations() {}

    private static double slope(double a) {
        return a * (1 - a);
    }
}
