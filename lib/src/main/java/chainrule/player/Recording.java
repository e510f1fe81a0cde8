package chainrule.player;

import chainrule.chart.AnswerKind;
import chainrule.data.Dataset;
import chainrule.tensor.Parameter;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A finished run as the page's script reads it ({@code recording.js}). */
final class Recording {

    private static final int MOST_CURVE_POINTS = 2000;

    private final Recorder recorder;
    private final Dataset data;
    private final AnswerKind answerKind;
    private final History history;
    private final String title;
    private final int batchSize;

    Recording(Recorder recorder, Dataset data, AnswerKind answerKind, History history, String title, int batchSize) {
        this.recorder = recorder;
        this.data = data;
        this.answerKind = answerKind;
        this.history = history;
        this.title = title;
        this.batchSize = batchSize;
    }

    /**
     * One of several runs in a page.
     *
     * @param runs how many share the room for frames
     * @param hasData whether its data are included, rather than taken from the run before it
     */
    Map<String, Object> shared(int runs, boolean hasData) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", title);
        all.put("layers", layers());
        all.put("columns", columns());
        all.put("parameters", parameters());
        all.put("data", hasData ? data() : null);
        all.put("frames", frames(recorder.parameters().taken().thinned(Recorder.PARAMETER_BYTES / runs)));
        all.put("answers", answers(runs));
        all.put("answerKind", answerKind.name());
        all.put("curves", curves(history, 0));
        all.put("stepsPerEpoch", (data.size() + (long) batchSize - 1) / batchSize);
        all.put("ending", history.ending().name());
        all.put("message", history.message());
        return all;
    }

    /** The data that the run was trained on, which other runs may share. */
    Dataset dataset() {
        return data;
    }

    private List<Object> layers() {
        return List.copyOf(recorder.structure().kinds());
    }

    private List<Map<String, Object>> columns() {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (NeuronColumn column : recorder.structure().columns()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("title", column.title());
            one.put("size", column.size());
            one.put("layer", column.layer());
            one.put("weights", column.weights());
            one.put("biases", column.biases());
            columns.add(one);
        }
        return columns;
    }

    /** In the order of their layers: a known layer has W and then b, or nothing. */
    private List<Map<String, Object>> parameters() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter p : recorder.structure().parameters()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", p.name());
            one.put("rows", p.value().length);
            one.put("columns", p.value()[0].length);
            parameters.add(one);
        }
        return parameters;
    }

    private Map<String, Object> data() {
        Sample sample = recorder.sample();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", data.name());
        all.put("features", data.featureNames());
        all.put("target", data.targetName());
        all.put("outputs", data.outputNames());
        all.put("classes", data.classNames());
        all.put("size", sample.x().length);
        all.put("of", data.size());
        all.put("low", list(sample.low()));
        all.put("high", list(sample.high()));
        all.put("x", Json.packed(sample.x()));
        all.put("y", Json.packed(sample.y()));
        return all;
    }

    static Map<String, Object> frames(FrameBytes taken) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("epochs", list(taken.epochs()));
        all.put("bytes", Json.packed(taken.bytes()));
        return all;
    }

    private Map<String, Object> answers(int runs) {
        AnswerFrames answers = recorder.answers();
        if (answers == null) {
            return null;
        }
        Map<String, Object> all = frames(answers.taken().thinned(Recorder.ANSWER_BYTES / runs));
        all.put("side", recorder.sample().low().length == 1 ? AnswerFrames.PIECES : AnswerFrames.SIDE);
        all.put("examples", list(AnswerFrames.places(recorder.sample())));
        return all;
    }

    /** The curves of the epochs after the given one, with at most about {@value #MOST_CURVE_POINTS} points. */
    static Map<String, Object> curves(History history, int after) {
        List<Epoch> epochs = new ArrayList<>();
        int stride = 1 + (history.size() - after - 1) / MOST_CURVE_POINTS;
        for (Epoch epoch : history.epochs().subList(after, history.size())) {
            if (epoch.number() % stride == 0 || epoch.number() == history.size()) {
                epochs.add(epoch);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("epochs", epochs.stream().map(Epoch::number).toList());
        all.put("loss", column(epochs, Epoch::trainingLoss));
        all.put("norm", column(epochs, Epoch::gradientNorm));
        all.put("seconds", seconds(history, epochs));
        if (history.hasValidation()) {
            all.put("validation", column(epochs, Epoch::validationLoss));
            all.put("metric", column(epochs, Epoch::metric));
            all.put("metricName", history.metricName());
        }
        return all;
    }

    /** The seconds from the start of training to the end of each of these epochs. */
    private static List<Double> seconds(History history, List<Epoch> epochs) {
        double[] sums = history.epochs().stream().mapToDouble(Epoch::seconds).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        return epochs.stream().map(epoch -> sums[epoch.number() - 1]).toList();
    }

    private static List<Double> column(List<Epoch> epochs, ToDoubleFunction<Epoch> of) {
        return epochs.stream().mapToDouble(of).boxed().toList();
    }

    private static List<Double> list(double[] a) {
        return Arrays.stream(a).boxed().toList();
    }

    private static List<Integer> list(int[] a) {
        return Arrays.stream(a).boxed().toList();
    }
}
