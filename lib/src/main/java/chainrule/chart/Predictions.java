package chainrule.chart;

import chainrule.data.Dataset;
import chainrule.layer.Layer;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** What a network says of examples, as probabilities and classes. */
final class Predictions {

    private Predictions() {}

    /**
     * Probabilities, N × classes: the outputs where they are probabilities already, and else softmax of the outputs.
     *
     * <p>A network trained with softmax cross-entropy ends in scores z, and its loss holds the softmax. One column is the
     * probability of the second class, or the score of it, whose probability is 1 / (1 + e⁻ᶻ).
     *
     * @throws IllegalArgumentException if the network's outputs do not fit the number of classes
     */
    static double[][] probabilities(Layer network, double[][] x, int classes) {
        double[][] out = network.forward(x);
        int columns = out[0].length;
        if (columns != classes && !(columns == 1 && classes <= 2)) {
            throw new IllegalArgumentException("the network has %d outputs (%s), the data have %d classes"
                    .formatted(columns, Matrices.shape(out), classes));
        }
        boolean already = areProbabilities(out);
        if (columns == 1 && classes == 2) {
            double[][] second = already ? out : new Sigmoid().forward(out);
            return Arrays.stream(second)
                    .map(row -> new double[] {1 - row[0], row[0]})
                    .toArray(double[][]::new);
        }
        return already ? out : new Softmax().forward(out);
    }

    private static boolean areProbabilities(double[][] out) {
        for (double[] row : out) {
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

    /** The class with the highest probability; −1 where a probability is NaN. */
    static int best(double[] p) {
        int best = 0;
        for (int k = 0; k < p.length; k++) {
            if (Double.isNaN(p[k])) {
                return -1;
            }
            best = p[k] > p[best] ? k : best;
        }
        return best;
    }

    /** The predicted class of each example. */
    static int[] classes(Layer network, Dataset data) {
        double[][] p = probabilities(network, data.x(), data.classNames().size());
        int[] classes = new int[p.length];
        for (int i = 0; i < p.length; i++) {
            classes[i] = best(p[i]);
        }
        return classes;
    }
}
