package chainrule.player;

import chainrule.chart.AnswerKind;
import chainrule.data.Dataset;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.optim.LearningRate;
import chainrule.optim.Optimizer;
import chainrule.tensor.CountText;
import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.FitOptions;
import chainrule.train.History;
import chainrule.train.Trainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A network in training, one epoch at a time, whose learning rate and batch size may change between two epochs.
 *
 * <p>The result depends only on the seed and on the settings of each epoch, not on time. Use it from one thread at a
 * time.
 */
final class LiveTraining {

    /** Training stops here at the latest, because a page holds all epochs. */
    static final int MOST_EPOCHS = 10_000;

    private final LivePlayer of;
    private final Dataset data;
    private final Network network;
    private final Loss loss;
    private Trainer trainer;
    private final Recorder recorder;
    private final Random shuffles;
    private final int planned;
    private final List<Epoch> epochs = new ArrayList<>();
    private LiveSettings settings;
    private Optimizer optimizer;
    private Ending ending = Ending.COMPLETED;
    private String message = "";
    private String metricName = "";

    /** @param planned the number of epochs after which training is over */
    LiveTraining(LivePlayer of, LiveSettings settings, int planned) {
        this.of = of;
        this.settings = settings;
        this.planned = planned;
        data = of.data(settings);
        network = of.network(settings, data);
        loss = of.lossFor(data);
        optimizer = of.optimizer(settings);
        trainer = new Trainer(network, loss, optimizer);
        recorder = new Recorder(network, data, planned);
        shuffles = new Random(of.seed());
    }

    /** Whether the settings need a new training, because the network or the data change. */
    boolean needsAnother(LiveSettings wanted) {
        return !wanted.fitsNetworkOf(settings);
    }

    /** Uses the settings from the next epoch on. */
    void change(LiveSettings wanted) {
        if (wanted.eta() != settings.eta()) {
            if (optimizer instanceof LearningRate rate) {
                rate.setEta(wanted.eta());
            } else {
                optimizer = of.optimizer(wanted);
                trainer = new Trainer(network, loss, optimizer);
            }
        }
        settings = wanted;
    }

    LiveSettings settings() {
        return settings;
    }

    boolean isOver() {
        return ending != Ending.COMPLETED || epochs.size() >= planned;
    }

    /** Makes one pass over the training data. */
    void epoch() {
        int number = epochs.size() + 1;
        FitOptions one = FitOptions.epochs(1).batchSize(settings.batchSize()).seed(shuffles.nextLong());
        History done;
        try {
            done = trainer.fit(data, of.validation(), one);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            ending = Ending.FAILED;
            message = "epoch %d failed: %s".formatted(number, why(e));
            return;
        }
        ending = done.ending();
        // The trainer counts from 1 each time.
        message = done.message().replaceFirst("epoch 1\\b", "epoch " + number);
        for (Epoch e : done.epochs()) {
            epochs.add(new Epoch(
                    number, e.trainingLoss(), e.validationLoss(), e.metric(), e.gradientNorm(), e.eta(), e.seconds()));
            metricName = done.metricName();
            recorder.epochEnded(history(), planned);
        }
    }

    /** What a page says about a failure: its message, and the name of its class only if it has no message. */
    static String why(Throwable failure) {
        String words = failure.getMessage();
        return words == null || words.isBlank() ? failure.getClass().getSimpleName() : words;
    }

    int size() {
        return epochs.size();
    }

    History history() {
        return new History(epochs, metricName, ending, message);
    }

    Network network() {
        return network;
    }

    Dataset data() {
        return data;
    }

    /** The message for the page; empty while the numbers say everything. */
    String message() {
        return ending != Ending.COMPLETED ? message : isOver() ? "trained " + CountText.of(planned, "epoch") : "";
    }

    String title() {
        return Player.title(network, loss, optimizer, data);
    }

    /** The whole run so far, in the form that the page's script reads. */
    Map<String, Object> run(boolean hasData) {
        var kind = AnswerKind.of(network, loss);
        return new Recording(recorder, data, kind, history(), title(), settings.batchSize()).shared(1, hasData);
    }

    /**
     * What a page lacks that has seen the run up to an epoch: the later points of the curves, and the current network.
     */
    Map<String, Object> since(int seen) {
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("curves", Recording.curves(history(), seen));
        int epoch = epochs.size();
        if (recorder.parameters().isRecording()) {
            var frame = new ParameterFrames(recorder.structure().parameters(), 0, Integer.MAX_VALUE);
            frame.record(epoch);
            news.put(
                    "frames",
                    Recording.frames(
                            new FrameBytes(new int[] {epoch}, frame.taken().bytes())));
        }
        if (recorder.answers() != null) {
            var answers = new AnswerFrames(
                    network, recorder.structure(), recorder.sample(), 1, Integer.MAX_VALUE, System::nanoTime);
            answers.offer(epoch, true);
            news.put("answers", Recording.frames(answers.taken()));
        }
        return news;
    }
}
