package chainrule.optim;

/**
 * How the learning rate changes from epoch to epoch: η = η₀ · factor(epoch).
 *
 * <p>The interface is open on purpose: you can write one as a lambda in a notebook cell.
 */
@FunctionalInterface
public interface Schedule {

    /** @param epoch counted from 1 */
    double factor(int epoch);

    /** η = η₀. */
    static Schedule constant() {
        return new NamedSchedule("constant()", epoch -> 1);
    }

    /**
     * η = η₀ · γ^⌊(epoch − 1) / every⌋: the rate is multiplied by γ after every {@code every} epochs, such as {@code
     * step(10, 0.5)}.
     */
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

    /**
     * η = η₀ · ½ (1 + cos(π (epoch − 1) / epochs)), which falls slowly to 0; Loshchilov and Hutter 2017, without
     * restarts.
     */
    static Schedule cosine(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("a cosine schedule needs at least 1 epoch, got " + epochs);
        }
        return new NamedSchedule(
                "cosine(%d)".formatted(epochs),
                epoch -> 0.5 * (1 + StrictMath.cos(Math.PI * Math.min(epoch - 1, epochs) / epochs)));
    }

    /** Rises in equal steps to η₀ over the given number of epochs, and then follows the other schedule. */
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
