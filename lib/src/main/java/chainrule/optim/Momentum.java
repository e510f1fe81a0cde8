package chainrule.optim;

import chainrule.tensor.Parameter;

/**
 * Gradient descent with momentum: v ← μ v + ∂L/∂θ, θ ← θ − η v, with v = 0 at the start; Polyak 1964.
 *
 * <p>Steps that agree add up to 1 / (1 − μ) of one, steps that do not cancel out. η is outside v, as in PyTorch.
 */
public final class Momentum extends Remembering {

    private final double mu;

    /** μ = 0.9. */
    public Momentum(double eta) {
        this(eta, 0.9);
    }

    /** @throws IllegalArgumentException if η is not a number ≥ 0 or μ is not in [0, 1) */
    public Momentum(double eta, double mu) {
        super(eta, 1);
        this.mu = Require.fraction("μ", mu);
    }

    @Override
    void update(Parameter parameter, double[][][] memory, int step) {
        double[][] v = memory[0];
        for (int i = 0; i < v.length; i++) {
            update(parameter.value()[i], parameter.gradient()[i], v[i], eta(), mu);
        }
    }

    private static void update(double[] theta, double[] g, double[] v, double eta, double mu) {
        for (int j = 0; j < theta.length; j++) {
            v[j] = mu * v[j] + g[j];
            theta[j] -= eta * v[j];
        }
    }

    /** Such as {@code Momentum(η = 0.1, μ = 0.9)}. */
    @Override
    public String toString() {
        return "Momentum(η = %s, μ = %s)".formatted(eta(), mu);
    }
}
