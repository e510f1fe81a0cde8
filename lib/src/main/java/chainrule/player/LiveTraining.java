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
 * <p>What it learns depends on the seed and on the settings of each epoch alone, not on time. One thread at a time.
 */
final class LiveTraining {

    /** After which training has had its say; a page holds all of them. */
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

    /** @param planned after how many epochs it is over */
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

    /** Whether it cannot be trained on with these, as the network or the data are others. */
    boolean needsAnother(LiveSettings wanted) {
        return !wanted.fitsNetworkOf(settings);
    }

    /** From the next epoch on. */
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

    /** Passes over the training data once. */
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

    /** What a page says of a failure: its words, and the name of its class only where it has none. */
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

    /** Empty while there is no more to say than the numbers. */
    String message() {
        return ending != Ending.COMPLETED ? message : isOver() ? "trained " + CountText.of(planned, "epoch") : "";
    }

    String title() {
        return Player.title(network, loss, optimizer, data);
    }

    /** All of it so far, as the page's script reads a run. */
    Map<String, Object> run(boolean hasData) {
        var kind = AnswerKind.of(network, loss);
        return new Recording(recorder, data, kind, history(), title(), settings.batchSize()).shared(1, hasData);
    }

    /** What the page lacks that has seen the run up to an epoch: the curves' points since then, and the network as it is. */
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
