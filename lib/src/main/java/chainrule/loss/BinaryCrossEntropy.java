package chainrule.loss;

/**
 * The cross-entropy for yes or no, in nats: each output ŷ is the probability of 1, such as the output of a sigmoid
 * layer.
 *
 * <p>L = −1/N Σᵢ Σ_c (y log ŷ + (1 − y) log(1 − ŷ)), y 0 or 1; ∂L/∂ŷ = 1/N (ŷ − y) / (ŷ (1 − ŷ)). So that a probability
 * of 0 or 1 gives a finite loss, each logarithm is at least −100 and the divisor at least 1e-12, as in PyTorch.
 */
public final class BinaryCrossEntropy extends BufferedLoss {

    /** @throws IllegalArgumentException if ŷ or y is not a probability */
    @Override
    protected double example(double[] yHat, double[] y, double[] gradient) {
        double loss = 0;
        for (int j = 0; j < yHat.length; j++) {
            double p = CrossEntropy.requireProbability(this, yHat[j]);
            CrossEntropy.requireTarget(this, y[j]);
            double logNot = Math.max(StrictMath.log1p(-p), CrossEntropy.SMALLEST_LOG);
            loss -= y[j] * CrossEntropy.log(p) + (1 - y[j]) * logNot;
            gradient[j] = (p - y[j]) / Math.max(p * (1 - p), CrossEntropy.SMALLEST_DIVISOR);
        }
        return loss;
    }
}
