package chainrule.loss;

/**
 * The mean squared error, for predictions of numbers.
 *
 * <p>L = 1/N Σᵢ Σ_c (ŷ − y)²; ∂L/∂ŷ = 2/N (ŷ − y). The mean is over the N examples, not over the outputs.
 */
public final class MeanSquaredError extends BufferedLoss {

    @Override
    protected double example(double[] yHat, double[] y, double[] gradient) {
        double sum = 0;
        for (int j = 0; j < yHat.length; j++) {
            double difference = yHat[j] - y[j];
            sum += difference * difference;
            gradient[j] = 2 * difference;
        }
        return sum;
    }
}
