package chainrule.player;

import chainrule.chart.AnswerKind;
import chainrule.chart.Chart;
import chainrule.chart.DecisionRegions;
import chainrule.chart.LossCurve;
import chainrule.chart.RegressionFit;
import chainrule.data.Dataset;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import chainrule.train.FitOptions;
import chainrule.train.History;
import chainrule.train.Trainer;
import java.util.List;

/**
 * A training run that can be played: {@code Player.of(net, loss, optimizer, data, epochs(200))} trains, and shows how
 * the network learned.
 *
 * <p>Layers, losses and optimizers may come from the library or from a notebook cell.
 */
public final class Player extends Film {

    private final History history;
    private final Recording recording;

    private Player(History history, Recording recording, String words, Chart picture) {
        super(words, picture);
        this.history = history;
        this.recording = recording;
    }

    /**
     * Trains the network, and records it.
     *
     * @return the run; the network ends exactly as after {@code Trainer.fit}
     */
    public static Player of(Layer network, Loss loss, Optimizer optimizer, Dataset train, FitOptions options) {
        return trained(network, loss, optimizer, train, null, options);
    }

    /** The same with validation data, whose loss and metric are then shown too. */
    public static Player of(
            Layer network, Loss loss, Optimizer optimizer, Dataset train, Dataset validation, FitOptions options) {
        Given.require("Player", "a validation data set", validation);
        return trained(network, loss, optimizer, train, validation, options);
    }

    private static Player trained(
            Layer network, Loss loss, Optimizer optimizer, Dataset train, Dataset validation, FitOptions options) {
        Given.require("Player", "a network", network);
        Given.require("Player", "a data set", train);
        Given.require("Player", "options such as epochs(200)", options);
        Network whole = network instanceof Network n ? n : new Network(network);
        var trainer = new Trainer(whole, loss, optimizer);
        var recorder = new Recorder(whole, train, options.epochs());
        History history = trainer.fit(train, validation, options.listener(recorder));
        String title = title(whole, loss, optimizer, train);
        var recording = new Recording(recorder, train, AnswerKind.of(whole, loss), history, title, options.batchSize());
        return new Player(history, recording, PlayerWords.of(title, history), picture(whole, train, history));
    }

    /** A description of the training in one line. */
    static String title(Network network, Loss loss, Optimizer optimizer, Dataset train) {
        return "%s · %s · %s · %s"
                .formatted(
                        Network.describe(network), Network.describe(loss), Network.describe(optimizer), train.name());
    }

    /** How the network ends, which is shown where nothing can be played. */
    static Chart picture(Network network, Dataset data, History history) {
        if (data.hasClasses() && data.features() == 2) {
            return DecisionRegions.of(network, data);
        }
        return data.hasClasses() ? LossCurve.of(history) : RegressionFit.of(network, data);
    }

    /** The history that {@code Trainer.fit} returned. */
    public History history() {
        return history;
    }

    Recording recording() {
        return recording;
    }

    @Override
    String json() {
        return Json.of(beginning("run", List.of(recording)));
    }
}
