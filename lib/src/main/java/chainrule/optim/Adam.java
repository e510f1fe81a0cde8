package chainrule.optim;

import chainrule.data.Warnings;
import chainrule.tensor.Parameter;
import chainrule.tensor.PlainNumber;

/**
 * Adam: steps that depend on running means of each gradient and of its square; Kingma and Ba 2015, algorithm 1.
 *
 * <p>With g = ∂L/∂θ at step t: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², θ ← θ − η / (1 − β₁ᵗ) · m / (√v / √(1 −
 * β₂ᵗ) + ε). Settings that you leave out have PyTorch's defaults.
 */
public final class Adam extends StatefulOptimizer {

    private final double beta1;
    private final double beta2;
    private final double epsilon;

    /** Uses η = 0.001, β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public Adam() {
        this(0.001);
    }

    /** Uses β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public Adam(double eta) {
        this(eta, 0.9, 0.999, 1e-8);
    }

    /** @throws IllegalArgumentException if η or ε is not a number ≥ 0, or β₁ or β₂ is not in [0, 1) */
    public Adam(double eta, double beta1, double beta2, double epsilon) {
        super(eta, 2);
        this.beta1 = SettingChecks.fraction("β₁", beta1);
        this.beta2 = SettingChecks.fraction("β₂", beta2);
        this.epsilon = SettingChecks.notNegative("ε", epsilon);
        if (beta1 > beta2) {
            Warnings.say(
                    "Adam(η, β₁, β₂, ε) was given β₁ = %s and β₂ = %s; usually β₂ is the larger one. Were they swapped?"
                            .formatted(beta1, beta2));
        }
    }

    @Override
    void update(Parameter parameter, double[][][] memory, int step, int from, int to) {
        double rate = eta() / (1 - power(beta1, step));
        double root = Math.sqrt(1 - power(beta2, step));
        for (int i = from; i < to; i++) {
            update(parameter.value()[i], parameter.gradient()[i], memory[0][i], memory[1][i], rate, root);
        }
    }

    private void update(double[] theta, double[] g, double[] m, double[] v, double rate, double root) {
        double keep1 = beta1;
        double keep2 = beta2;
        double small = epsilon;
        for (int j = 0; j < theta.length; j++) {
            m[j] = keep1 * m[j] + (1 - keep1) * g[j];
            v[j] = keep2 * v[j] + (1 - keep2) * (g[j] * g[j]);
            theta[j] -= rate * m[j] / (Math.sqrt(v[j]) / root + small);
        }
    }

    /** Computes βᵗ by squaring, because {@link StrictMath#pow} allocates on some JDKs. */
    private static double power(double beta, int t) {
        double result = 1;
        double square = beta;
        for (int rest = t; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    /** The name and the settings, such as {@code Adam(η = 0.001)}. */
    @Override
    public String toString() {
        return "Adam(η = " + PlainNumber.of(eta()) + ")";
    }
}
