package chainrule.train;

import chainrule.layer.BufferedPass;
import chainrule.layer.Network;
import chainrule.loss.BufferedLoss;
import chainrule.loss.Loss;
import chainrule.optim.LearningRate;
import chainrule.optim.Optimizer;
import chainrule.tensor.PlainNumber;
import java.util.List;
import java.util.Locale;

/** Says where numbers stopped being finite, and the likely cause. */
final class Divergence {

    /** More growth than any loss shows that still falls in between. */
    private static final double GROWN = 1e6;

    private static final double USUAL = 1e6;

    private Divergence() {}

    /**
     * A text such as {@code loss became NaN at epoch 3, step 17, first in layer 2 (Relu); η = 5.0 is probably too
     * large}.
     *
     * @param by the optimizer; null if it has not taken a step yet
     */
    static String describe(
            String what,
            double value,
            String when,
            Network network,
            BufferedPass pass,
            double[][] x,
            Loss loss,
            Optimizer by) {
        return "%s became %s at %s, %s".formatted(what, value, when, cause(network, pass, x, loss, by));
    }

    /** Says that the loss has grown beyond all measure although it is still a number; null if it has not. */
    static String growth(List<Epoch> epochs, Optimizer by) {
        if (epochs.size() < 2) {
            return null;
        }
        double first = epochs.get(0).trainingLoss();
        double last = epochs.get(epochs.size() - 1).trainingLoss();
        if (!(last > GROWN * Math.max(1, Math.abs(first)))) {
            return null;
        }
        return "the training loss grew from %s in epoch 1 to %s in epoch %d%s"
                .formatted(History.digits(first), History.digits(last), epochs.size(), advice(by));
    }

    private static String advice(Optimizer by) {
        if (by == null) {
            return "; this training has not taken a step yet, so look at the weights and at what the layers give";
        }
        return by instanceof LearningRate rate
                ? "; η = %s is probably too large".formatted(PlainNumber.of(rate.eta()))
                : "";
    }

    private static String cause(Network network, BufferedPass pass, double[][] x, Loss loss, Optimizer by) {
        if (!finite(x)) {
            return "first in x itself: look for missing values in the data";
        }
        for (int i = 0; i < network.layers().size(); i++) {
            if (!finite(pass.output(i))) {
                return "first in layer %d (%s)%s"
                        .formatted(i + 1, Network.describe(network.layers().get(i)), advice(by));
            }
        }
        double[][] yHat = pass.output(network.layers().size() - 1);
        double size = largest(yHat);
        // The library's own losses are numbers for any ŷ that training may well give.
        return size < USUAL && !(loss instanceof BufferedLoss)
                ? "though ŷ is finite, at most %s: look at %s.value and %s.gradient"
                        .formatted(History.digits(size), Network.nameOf(loss), Network.nameOf(loss))
                : String.format(Locale.ROOT, "with ŷ as large as %.0e%s", size, advice(by));
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
