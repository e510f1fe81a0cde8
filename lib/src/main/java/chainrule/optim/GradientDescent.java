package chainrule.optim;

import chainrule.tensor.Parameter;
import chainrule.tensor.PlainNumber;
import chainrule.tensor.kernel.Threads;
import java.util.List;

/**
 * Gradient descent: θ ← θ − η ∂L/∂θ. Whether it is batch, stochastic or mini-batch gradient descent depends on the
 * batch, not on this class.
 */
public final class GradientDescent implements LearningRate {

    private final Update update = new Update();
    private double eta;

    /** @throws IllegalArgumentException if η is negative, infinite or NaN */
    public GradientDescent(double eta) {
        setEta(eta);
    }

    @Override
    public void step(List<Parameter> parameters) {
        SettingChecks.parameters(parameters);
        for (int k = 0; k < parameters.size(); k++) {
            double[][] value = parameters.get(k).value();
            double[][] gradient = parameters.get(k).gradient();
            Threads.compute(value.length, value[0].length, update.of(value, gradient));
        }
    }

    /** The step of some rows of one parameter; all parameters share one object, so nothing is allocated. */
    private final class Update implements Threads.Rows {

        private double[][] value;
        private double[][] gradient;

        Update of(double[][] value, double[][] gradient) {
            this.value = value;
            this.gradient = gradient;
            return this;
        }

        @Override
        public void compute(int from, int to) {
            for (int i = from; i < to; i++) {
                step(value[i], gradient[i]);
            }
        }
    }

    private void step(double[] theta, double[] g) {
        double rate = eta;
        for (int j = 0; j < theta.length; j++) {
            theta[j] -= rate * g[j];
        }
    }

    @Override
    public double eta() {
        return eta;
    }

    @Override
    public void setEta(double eta) {
        this.eta = SettingChecks.learningRate(eta);
    }

    /** The name and the settings, such as {@code GradientDescent(η = 0.1)}. */
    @Override
    public String toString() {
        return "GradientDescent(η = " + PlainNumber.of(eta) + ")";
    }
}
