package chainrule.loss;

import chainrule.layer.Softmax;
import chainrule.tensor.PortableMath;

/**
 * Softmax and cross-entropy in one step, from logits z. It is stable where the two separately would overflow or take
 * log 0.
 *
 * <p>L = −1/N Σᵢ Σ_c y log p with p = softmax(z), where log p is computed as z − max z − log Σ exp(z − max z); ∂L/∂z =
 * (p − y) / N for targets y that are one-hot, or whose rows sum to 1. L is in nats.
 */
public final class SoftmaxCrossEntropy extends BufferedLoss {

    @Override
    boolean expectsSumsOfOne() {
        return true;
    }

    /**
     * @throws IllegalArgumentException if y is not a probability, or there is only one output, whose softmax is always
     *     1
     */
    @Override
    protected double example(double[] z, double[] y, double[] gradient) {
        if (z.length == 1) {
            throw new IllegalArgumentException("SoftmaxCrossEntropy expects a logit for each class, got one output;"
                    + " for yes or no use a Sigmoid layer and BinaryCrossEntropy");
        }
        double max = Softmax.largest(z);
        double sum = Softmax.exponentials(z, max, gradient);
        double log = PortableMath.log(sum);
        double total = 0;
        double loss = 0;
        for (int j = 0; j < z.length; j++) {
            CrossEntropy.requireTarget(this, y[j]);
            total += y[j];
            if (y[j] != 0) {
                loss -= y[j] * (z[j] - max - log);
            }
        }
        for (int j = 0; j < z.length; j++) {
            gradient[j] = gradient[j] / sum * total - y[j];
        }
        return loss;
    }
}
