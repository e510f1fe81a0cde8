package chainrule.train;

import chainrule.data.Dataset;
import chainrule.data.Warnings;
import chainrule.layer.Dense;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.layer.Tanh;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import java.util.List;

/**
 * Checks whether a loss fits the last layer of a network and the targets; nothing is known about classes from a cell.
 */
final class LossChoice {

    private final List<Layer> layers;
    private final Layer last;
    private final String layer;
    private final Loss loss;

    LossChoice(Network network, Loss loss) {
        this.layers = network.layers();
        this.last = layers.get(layers.size() - 1);
        this.layer = last.getClass().getSimpleName();
        this.loss = loss;
    }

    /**
     * Warns of a choice that is probably a mistake.
     *
     * @throws IllegalArgumentException if it is certainly a mistake
     */
    void check(Dataset train) {
        double[][] y = train.sharedY();
        warnOfLinearLayers();
        if (last instanceof Softmax && y[0].length == 1) {
            throw new IllegalArgumentException(
                    "the last layer, Softmax, has one output, which is always 1; for yes or no use a Sigmoid layer and BinaryCrossEntropy");
        }
        if (loss instanceof SoftmaxCrossEntropy) {
            checkLogits();
            requireProbabilities(train, true, "one-hot rows, or rows that sum to 1");
        } else if (loss instanceof CrossEntropy) {
            requireProbabilityLayer("Softmax");
            if (y[0].length == 1) {
                throw new IllegalArgumentException(
                        "CrossEntropy expects an output for each class, but y has one column; for yes or no use BinaryCrossEntropy");
            }
            if (last instanceof Sigmoid) {
                Warnings.say(
                        "CrossEntropy expects probabilities that sum to 1, but the last layer is Sigmoid, whose outputs can all be 1. For one class of several use Softmax; for several answers of yes or no use BinaryCrossEntropy.");
            }
            requireProbabilities(train, true, "one-hot rows, or rows that sum to 1");
        } else if (loss instanceof BinaryCrossEntropy) {
            requireProbabilityLayer("Sigmoid");
            requireProbabilities(train, false, "0 or 1");
        } else if (loss instanceof MeanSquaredError) {
            checkRange(y);
        }
        requireOutputs(train);
    }

    private void warnOfLinearLayers() {
        for (int i = 1; i < layers.size(); i++) {
            if (layers.get(i - 1) instanceof Dense && layers.get(i) instanceof Dense) {
                Warnings.say(
                        "layers %d and %d, %s and %s, have no activation between them, so together they can do no more than one Dense layer. Put one between them, such as new Relu()."
                                .formatted(i, i + 1, layers.get(i - 1), layers.get(i)));
            }
        }
    }

    /** The library's own layers behind the last Dense do not change the number of outputs. */
    private void requireOutputs(Dataset train) {
        int k = layers.size() - 1;
        while (k > 0 && isActivation(layers.get(k))) {
            k--;
        }
        if (!(layers.get(k) instanceof Dense dense) || dense.biases().value()[0].length == train.outputs()) {
            return;
        }
        int outputs = dense.biases().value()[0].length;
        boolean one = outputs == 1 && train.hasClasses() && train.outputs() == 2;
        throw new IllegalArgumentException(
                "the last %s, %s, gives %s for each example, but y of %s has %d columns (%s): make it Dense(%d, %d, rng)%s"
                        .formatted(
                                k == layers.size() - 1 ? "layer" : "layer with parameters",
                                dense,
                                outputs == 1 ? "1 number" : outputs + " numbers",
                                train.name(),
                                train.outputs(),
                                train.outputNames().size() > 5
                                        ? String.join(", ", train.outputNames().subList(0, 5)) + ", …"
                                        : String.join(", ", train.outputNames()),
                                dense.weights().value()[0].length,
                                train.outputs(),
                                one ? ", or make y one column of 0 and 1 with .asBinary() after the data set" : ""));
    }

    private static boolean isActivation(Layer layer) {
        return layer instanceof Sigmoid
                || layer instanceof Tanh
                || layer instanceof Relu
                || layer instanceof Softmax
                || layer instanceof Identity;
    }

    private void checkLogits() {
        if (last instanceof Softmax) {
            Warnings.say(
                    "SoftmaxCrossEntropy takes the softmax itself, and here it is taken twice: the last layer is Softmax, too. Leave that layer out, or use CrossEntropy.");
        } else if (last instanceof Sigmoid || last instanceof Tanh || last instanceof Relu) {
            Warnings.say(
                    "SoftmaxCrossEntropy expects logits, which can be any numbers, but the last layer is %s. Leave it out, so that Dense is the last one."
                            .formatted(layer));
        }
    }

    private void requireProbabilityLayer(String wanted) {
        if (last instanceof Dense || last instanceof Identity || last instanceof Relu || last instanceof Tanh) {
            throw new IllegalArgumentException("%s expects probabilities, but the last layer is %s; add a %s layer%s"
                    .formatted(
                            Network.describe(loss),
                            layer,
                            wanted,
                            loss instanceof CrossEntropy ? ", or use SoftmaxCrossEntropy" : ""));
        }
    }

    private void requireProbabilities(Dataset train, boolean sumMatters, String expected) {
        int wrong = Targets.rowThatIsNoProbability(train.sharedY(), sumMatters);
        if (wrong >= 0) {
            throw new IllegalArgumentException(
                    "%s expects %s as targets, but row %d of y in %s is %s; for numbers to predict use MeanSquaredError"
                            .formatted(
                                    Network.describe(loss),
                                    expected,
                                    wrong,
                                    train.name(),
                                    Targets.words(train.sharedY()[wrong])));
        }
    }

    private void checkRange(double[][] y) {
        if (!(last instanceof Sigmoid || last instanceof Softmax || last instanceof Tanh || last instanceof Relu)) {
            return;
        }
        double low = last instanceof Tanh ? -1 : 0;
        double high = last instanceof Relu ? Double.POSITIVE_INFINITY : 1;
        for (double[] row : y) {
            for (double v : row) {
                if (v < low || v > high) {
                    Warnings.say(
                            "the last layer, %s, gives %s, and never the target %s. For numbers to predict let Dense be the last layer."
                                    .formatted(
                                            layer,
                                            last instanceof Relu
                                                    ? "no negative numbers"
                                                    : "numbers from %d to 1".formatted((long) low),
                                            Targets.words(new double[] {v}).replaceAll("[\\[\\]]", "")));
                    return;
                }
            }
        }
    }
}
