package chainrule.chart;

import chainrule.data.OneHot;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.SoftmaxCrossEntropy;
import java.util.Arrays;
import java.util.List;

/**
 * How to read the outputs of a network that tells classes apart. The class that they name is the same for every kind
 * ({@link #classOf}).
 */
public enum AnswerKind {
    PROBABILITIES,
    /** Logits: the loss takes their softmax. */
    LOGITS,
    /** Numbers that are shown as they are, because nothing says that they are probabilities. */
    OUTPUTS;

    /** The kind of the outputs where the loss is known, as in a player. */
    public static AnswerKind of(Network network, Loss loss) {
        if (endsInProbabilities(network) || loss instanceof CrossEntropy || loss instanceof BinaryCrossEntropy) {
            return PROBABILITIES;
        }
        return loss instanceof SoftmaxCrossEntropy ? LOGITS : OUTPUTS;
    }

    /**
     * The kind of the outputs in a chart, which does not know the loss: several outputs that are not probabilities
     * count as logits.
     */
    static AnswerKind of(Layer network, double[][] outputs) {
        if (endsInProbabilities(network) || areProbabilities(outputs)) {
            return PROBABILITIES;
        }
        return outputs[0].length == 1 ? OUTPUTS : LOGITS;
    }

    /** The class that a row of outputs names, as {@code Metric.accuracy()} counts it; −1 where an output is NaN. */
    static int classOf(double[] outputs) {
        return Arrays.stream(outputs).anyMatch(Double::isNaN) ? -1 : OneHot.label(outputs);
    }

    private static boolean endsInProbabilities(Layer network) {
        List<Layer> layers = network instanceof Network whole ? whole.layers() : List.of(network);
        Layer last = layers.get(layers.size() - 1);
        return last instanceof Softmax || last instanceof Sigmoid;
    }

    /** Looks at the numbers, because a last layer from a cell shows nothing else. */
    private static boolean areProbabilities(double[][] outputs) {
        for (double[] row : outputs) {
            double sum = 0;
            for (double v : row) {
                if (!(v >= 0 && v <= 1)) {
                    return false;
                }
                sum += v;
            }
            if (row.length > 1 && Math.abs(sum - 1) > 1e-6) {
                return false;
            }
        }
        return true;
    }
}
