package chainrule.loss;

import chainrule.tensor.PortableMath;

/**
 * The cross-entropy of probabilities ŷ, such as the outputs of a softmax layer, in nats.
 *
 * <p>L = −1/N Σᵢ Σ_c y log ŷ, y one-hot; ∂L/∂ŷ = −1/N y / ŷ. So that a probability of 0 gives a finite loss, log ŷ is
 * at least −100 and the divisor at least 1e-12 (as in PyTorch's binary cross-entropy). For logits, {@link
 * SoftmaxCrossEntropy} is exact and faster.
 */
public final class CrossEntropy extends BufferedLoss {

    static final double SMALLEST_LOG = -100;

    /** The value of a float, as in PyTorch, so the golden values agree here too. */
    static final double SMALLEST_DIVISOR = 1e-12f;

    @Override
    boolean expectsSumsOfOne() {
        return true;
    }

    /** @throws IllegalArgumentException if ŷ or y is not a probability */
    @Override
    protected double example(double[] yHat, double[] y, double[] gradient) {
        double loss = 0;
        for (int j = 0; j < yHat.length; j++) {
            double p = requireProbability(this, yHat[j]);
            requireTarget(this, y[j]);
            if (y[j] == 0) {
                gradient[j] = 0;
            } else {
                loss -= y[j] * log(p);
                gradient[j] = -y[j] / Math.max(p, SMALLEST_DIVISOR);
            }
        }
        return loss;
    }

    static double log(double p) {
        return Math.max(PortableMath.log(p), SMALLEST_LOG);
    }

    /** A target that is not a probability is most often a prediction: the two arguments were swapped. */
    static void requireTarget(Loss loss, double target) {
        if (target < 0 || target > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "%s expects y to hold probabilities from 0 to 1, such as one-hot rows, got %s; the order is (yHat, y), predictions first"
                            .formatted(loss, target));
        }
    }

    /** NaN is let through, because the trainer reports where it came from. */
    static double requireProbability(Loss loss, double p) {
        if (p < 0 || p > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "%s expects yHat to hold probabilities from 0 to 1, got %s; is the %s layer missing?"
                            .formatted(loss, p, loss instanceof CrossEntropy ? "Softmax" : "Sigmoid"));
        }
        return p;
    }
}
