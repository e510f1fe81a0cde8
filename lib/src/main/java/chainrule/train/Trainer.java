package chainrule.train;

import chainrule.data.Dataset;
import chainrule.data.Warnings;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.optim.LearningRate;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.tensor.kernel.Threads;

/**
 * The training loop: forward, loss, backward and step for each batch, and a look at the validation data after each
 * epoch.
 *
 * <p>A second {@code fit} continues where the first ended. Network, loss and optimizer may come from the library or
 * from a notebook cell.
 */
public final class Trainer {

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private Dataset trained;

    /** @param network a {@link Network}, or any single layer that serves as a whole network */
    public Trainer(Layer network, Loss loss, Optimizer optimizer) {
        this.network = network instanceof Network whole ? whole : new Network(network);
        this.loss = require("Trainer", "a loss", loss);
        this.optimizer = require("Trainer", "an optimizer", optimizer);
    }

    private static <T> T require(String who, String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s expects %s, got null: did you run its cell again after its class changed?"
                            .formatted(who, what));
        }
        return value;
    }

    /**
     * Trains and measures the validation data after each epoch.
     *
     * @return what happened, even if training diverged, converged or was interrupted
     * @throws IllegalArgumentException if data, network and loss do not fit each other
     */
    public History fit(Dataset train, Dataset validation, FitOptions options) {
        require("fit", "training data", train);
        require("fit", "options, such as epochs(50)", options);
        new LossChoice(network, loss).check(train);
        DataChoice.check(train, validation);
        if (options.metric() instanceof Accuracy accuracy) {
            accuracy.requireClasses((validation == null ? train : validation).sharedY());
        }
        DataChoice.checkMetric(options.metric(), train);
        if (optimizer instanceof LearningRate rate && rate.eta() == 0) {
            Warnings.say("the learning rate η is 0, so training changes nothing.");
        }
        boolean isFirst = trained == null;
        trained = train;
        var run = new TrainingRun(network, loss, optimizer, train, validation, options, isFirst);
        return Threads.share(options.threads(), run);
    }

    /** Trains without validation data. */
    public History fit(Dataset train, FitOptions options) {
        return fit(train, null, options);
    }

    /** Computes ŷ for the rows of x, N × out. */
    public double[][] predict(double[][] x) {
        Matrices.requireRectangular("x", x);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                if (Double.isNaN(x[i][j])) {
                    throw new IllegalArgumentException(
                            "predict(x) expects numbers, but row %d, column %d of x is NaN, a missing value: fill it in, for example with split.filledByMean()"
                                    .formatted(i, j));
                }
            }
        }
        return network.forward(x);
    }

    /** Computes the loss on a data set. */
    public double loss(Dataset data) {
        data.requireValues();
        DataChoice.checkScale(trained, data);
        return new LossCalls(loss).value(predict(data.sharedX()), data.sharedY());
    }

    /** Computes a metric on a data set, such as {@code trainer.measure(Metric.accuracy(), split.test())}. */
    public double measure(Metric metric, Dataset data) {
        data.requireValues();
        DataChoice.checkMetric(metric, data);
        DataChoice.checkScale(trained, data);
        return metric.value(predict(data.sharedX()), Matrices.copy(data.sharedY()));
    }

    /**
     * What is trained and how, such as {@code Trainer(Network(Dense(2 → 3)), 9 parameters; MeanSquaredError; Adam(η =
     * 0.001))}.
     */
    @Override
    public String toString() {
        return "Trainer(%s; %s; %s)"
                .formatted(Network.describe(network), Network.describe(loss), Network.describe(optimizer));
    }
}
