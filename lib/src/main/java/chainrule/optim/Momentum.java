package chainrule.optim;

import chainrule.data.Warnings;
import chainrule.tensor.Parameter;
import chainrule.tensor.PlainNumber;

/**
 * Gradient descent with momentum: v ← β v + ∂L/∂θ, θ ← θ − η v, with v = 0 at the start; Polyak 1964.
 *
 * <p>Steps in the same direction add up to 1 / (1 − β) times one step, and steps in opposite directions cancel out. η
 * is outside v, as in PyTorch.
 */
public final class Momentum extends StatefulOptimizer {

    private final double beta;

    /** Uses β = 0.9. */
    public Momentum(double eta) {
        this(eta, 0.9);
    }

    /** @throws IllegalArgumentException if η is not a number ≥ 0 or β is not in [0, 1) */
    public Momentum(double eta, double beta) {
        super(eta, 1);
        this.beta = SettingChecks.fraction("β", beta);
        if (eta >= 0.5 && beta > 0 && beta <= 0.1) {
            Warnings.say("Momentum(η, β) was given η = %s and β = %s; usually β is the larger one. Were they swapped?"
                    .formatted(eta, beta));
        }
    }

    @Override
    void update(Parameter parameter, double[][][] memory, int step, int from, int to) {
        double[][] v = memory[0];
        for (int i = from; i < to; i++) {
            update(parameter.value()[i], parameter.gradient()[i], v[i], eta(), beta);
        }
    }

    private static void update(double[] theta, double[] g, double[] v, double eta, double beta) {
        for (int j = 0; j < theta.length; j++) {
            v[j] = beta * v[j] + g[j];
            theta[j] -= eta * v[j];
        }
    }

    /** The name and the settings, such as {@code Momentum(η = 0.1, β = 0.9)}. */
    @Override
    public String toString() {
        return "Momentum(η = %s, β = %s)".formatted(PlainNumber.of(eta()), PlainNumber.of(beta));
    }
}
