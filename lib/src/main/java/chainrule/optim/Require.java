package chainrule.optim;

/** Checks of an optimizer's settings. */
final class Require {

    private Require() {}

    static double learningRate(double eta) {
        if (!(eta >= 0) || eta == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the learning rate η must be a number ≥ 0, got " + eta);
        }
        return eta;
    }

    /** A decay rate such as μ, β₁ or β₂. */
    static double fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("%s must be in [0, 1), got %s".formatted(name, value));
        }
        return value;
    }
}
