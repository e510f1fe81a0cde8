package chainrule.exercises.conclusion;

import java.util.function.DoubleUnaryOperator;

/** The activations that a hidden layer in this course may have. */
enum HiddenFunction {
    TANH(Math::tanh, (z, a) -> 1 - a * a),
    SIGMOID(z -> 1 / (1 + Math.exp(-z)), (z, a) -> a * (1 - a)),
    RELU(z -> Math.max(0, z), (z, a) -> z > 0 ? 1 : 0),
    LEAKY_RELU(z -> z > 0 ? z : 0.01 * z, (z, a) -> z > 0 ? 1 : 0.01);

    /** A slope, right or wrong, as a function of z and a = f(z). */
    @FunctionalInterface
    interface Derivative {
        double at(double z, double a);
    }

    private final DoubleUnaryOperator f;
    private final Derivative slope;

    HiddenFunction(DoubleUnaryOperator f, Derivative slope) {
        this.f = f;
        this.slope = slope;
    }

    double of(double z) {
        return f.applyAsDouble(z);
    }

    Derivative slope() {
        return slope;
    }
}
