package chainrule.train;

import chainrule.loss.MeanSquaredError;

/** The mean squared error, defined as in the loss of that name. */
final class MeanSquare implements Metric {

    @Override
    public String name() {
        return "mean squared error";
    }

    @Override
    public double value(double[][] yHat, double[][] y) {
        return new MeanSquaredError().value(yHat, y);
    }
}
