package chainrule.optim;

/**
 * How the learning rate changes from epoch to epoch: η = η₀ · factor(epoch).
 *
 * <p>Open on purpose: a lambda in a notebook cell is one.
 */
@FunctionalInterface
public interface Schedule {

    /** @param epoch counted from 1 */
    double factor(int epoch);

    /** η = η₀. */
    static Schedule constant() {
        return new NamedSchedule("constant()", epoch -> 1);
    }

    /** η = η₀ · γ^⌊(epoch − 1) / every⌋: multiplied by γ after each so many epochs, such as {@code step(10, 0.5)}. */
    static Schedule step(int every, double gamma) {
        if (every < 1) {
            throw new IllegalArgumentException("a step schedule needs every ≥ 1 epoch, got " + every);
        }
        SettingChecks.positive("γ of a step schedule", gamma);
        return new NamedSchedule(
                "step(%d, %s)".formatted(every, gamma), epoch -> StrictMath.pow(gamma, (epoch - 1) / every));
    }

    /** η = η₀ · γ^(epoch − 1), such as {@code exponential(0.95)}. */
    static Schedule exponential(double gamma) {
        SettingChecks.positive("γ of an exponential schedule", gamma);
        return new NamedSchedule("exponential(%s)".formatted(gamma), epoch -> StrictMath.pow(gamma, epoch - 1));
    }

    /** η = η₀ · ½ (1 + cos(π (epoch − 1) / epochs)): slowly down to 0; Loshchilov and Hutter 2017, without restarts. */
    static Schedule cosine(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("a cosine schedule needs at least 1 epoch, got " + epochs);
        }
        return new NamedSchedule(
                "cosine(%d)".formatted(epochs),
                epoch -> 0.5 * (1 + StrictMath.cos(Math.PI * Math.min(epoch - 1, epochs) / epochs)));
    }

    /** Rises in equal steps to η₀ over the first so many epochs, then follows the other schedule. */
    static Schedule warmUp(int epochs, Schedule then) {
        if (epochs < 1 || then == null) {
            throw new IllegalArgumentException(
                    "warmUp(epochs, then) needs at least 1 epoch and a schedule to follow, got %d and %s"
                            .formatted(epochs, then == null ? "null" : "a schedule"));
        }
        return new NamedSchedule(
                "warmUp(%d, %s)".formatted(epochs, then),
                epoch -> epoch <= epochs ? (double) epoch / epochs : then.factor(epoch - epochs));
    }
}
