package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.layer.Softmax;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Locale;

/**
 * A network's answers for examples: the classes, and how certain it is of them.
 *
 * <p>The class is always the one that {@code Metric.accuracy()} counts: the largest of several outputs; with a single
 * output, it is the second class if the output is ½ or more. A chart knows no loss, so a single output that is a logit,
 * whose border is at 0, needs one more layer: {@code new Network(network, new Sigmoid())}.
 */
final class Predictions {

    private final double[][] outputs;
    private final AnswerKind kind;
    private final double[][] shares;

    private Predictions(double[][] outputs, AnswerKind kind) {
        this.outputs = outputs;
        this.kind = kind;
        if (outputs[0].length == 1) {
            shares = Arrays.stream(outputs).map(row -> bothOf(row[0])).toArray(double[][]::new);
        } else {
            shares = kind == AnswerKind.LOGITS ? new Softmax().forward(outputs) : outputs;
        }
    }

    /** @throws IllegalArgumentException if the network's outputs do not fit the number of classes */
    static Predictions of(Layer network, double[][] x, int classes) {
        double[][] outputs = network.forward(x);
        int columns = outputs[0].length;
        if (columns != classes && !(columns == 1 && classes == 2)) {
            throw new IllegalArgumentException("the network has %d outputs (%s), the data have %d classes"
                    .formatted(columns, Matrices.shape(outputs), classes));
        }
        return new Predictions(outputs, AnswerKind.of(network, outputs));
    }

    /** An output below 0 or above 1 counts as completely certain. */
    private static double[] bothOf(double output) {
        double second = Math.max(0, Math.min(1, output));
        return new double[] {1 - second, second};
    }

    int size() {
        return outputs.length;
    }

    /** The class of an example; −1 where an output is NaN. */
    int classOf(int example) {
        return AnswerKind.classOf(outputs[example]);
    }

    /** The class of each example. */
    int[] classes() {
        return Arrays.stream(outputs).mapToInt(AnswerKind::classOf).toArray();
    }

    /** How much of an example's answer belongs to a class, 0 … 1: the probability, if there is one. */
    double share(int example, int label) {
        return shares[example][label];
    }

    /** From 0, where the classes are even or nothing is known, to 1, where the network is certain of one. */
    double surety(int example) {
        int said = classOf(example);
        double even = 1.0 / shares[example].length;
        double surety = said < 0 ? 0 : (shares[example][said] - even) / (1 - even);
        return surety > 0 ? surety : 0; // the softmax of Infinity is NaN
    }

    /** The probability of a class in words, or the output itself if it is not a probability. */
    String words(int example, int label) {
        if (kind == AnswerKind.OUTPUTS) {
            return "output " + NumberText.brief(outputs[example][0]);
        }
        double share = share(example, label);
        return Double.isNaN(share) ? "no probability" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
