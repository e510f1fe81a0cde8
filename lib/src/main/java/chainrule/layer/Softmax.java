package chainrule.layer;

import chainrule.tensor.PortableMath;

/**
 * Probabilities of classes: a_c = e^z_c / Σₖ e^zₖ, each in [0, 1], each row summing to 1.
 *
 * <p>It is computed from z − max z, which gives the same numbers and cannot overflow. Every output depends on every
 * input: ∂a_c/∂zₖ = a_c (δ_ck − aₖ), so ∂L/∂z = a ⊙ (∂L/∂a − Σ_c a_c ∂L/∂a_c). Before a cross-entropy use {@code
 * SoftmaxCrossEntropy} on the logits instead.
 */
public final class Softmax extends Activation {

    @Override
    void activate(double[] z, double[] a) {
        double max = largest(z);
        double sum = exponentials(z, max, a);
        for (int j = 0; j < a.length; j++) {
            a[j] /= sum;
        }
    }

    /** max z: the number to subtract from each logit before taking its exponential. */
    public static double largest(double[] z) {
        double max = z[0];
        for (int j = 1; j < z.length; j++) {
            max = Math.max(max, z[j]);
        }
        return max;
    }

    /**
     * Writes e^(z − max) of each entry.
     *
     * @return the sum of these numbers, at least 1
     */
    public static double exponentials(double[] z, double max, double[] into) {
        PortableMath.exp(z, max, into);
        double sum = 0;
        for (double e : into) {
            sum += e;
        }
        return sum;
    }

    @Override
    void chain(double[] a, double[] upstream, double[] into) {
        double dot = 0;
        for (int j = 0; j < a.length; j++) {
            dot += a[j] * upstream[j];
        }
        for (int j = 0; j < a.length; j++) {
            into[j] = a[j] * (upstream[j] - dot);
        }
    }
}
