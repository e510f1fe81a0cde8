package chainrule.train;

import chainrule.layer.BufferedPass;
import chainrule.layer.Network;
import chainrule.optim.LearningRate;
import chainrule.optim.Optimizer;
import java.util.Locale;

/** Says where numbers stopped being finite, and what is the likely cause. */
final class Divergence {

    private Divergence() {}

    /**
     * Such as {@code loss became NaN at epoch 3, step 17, first in layer 2 (Relu); η = 5.0 is probably too large}.
     *
     * @param by null where it has not taken a step yet
     */
    static String describe(
            String what, double value, String when, Network network, BufferedPass pass, double[][] x, Optimizer by) {
        return "%s became %s at %s, %s".formatted(what, value, when, cause(network, pass, x, by));
    }

    private static String cause(Network network, BufferedPass pass, double[][] x, Optimizer by) {
        if (!finite(x)) {
            return "first in x itself: look for missing values in the data";
        }
        String advice = by == null
                ? "; this training took no step yet, so look at the weights and at what the layers give"
                : by instanceof LearningRate rate ? "; η = %s is probably too large".formatted(rate.eta()) : "";
        for (int i = 0; i < network.layers().size(); i++) {
            if (!finite(pass.output(i))) {
                return "first in layer %d (%s)%s"
                        .formatted(i + 1, Network.describe(network.layers().get(i)), advice);
            }
        }
        double[][] yHat = pass.output(network.layers().size() - 1);
        return String.format(Locale.ROOT, "with ŷ as large as %.0e%s", largest(yHat), advice);
    }

    private static double largest(double[][] a) {
        double max = 0;
        for (double[] row : a) {
            for (double v : row) {
                max = Math.max(max, Math.abs(v));
            }
        }
        return max;
    }

    private static boolean finite(double[][] a) {
        for (double[] row : a) {
            for (double v : row) {
                if (!Double.isFinite(v)) {
                    return false;
                }
            }
        }
        return true;
    }
}
