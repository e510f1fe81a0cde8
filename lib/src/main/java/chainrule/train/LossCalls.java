package chainrule.train;

import chainrule.layer.Network;
import chainrule.loss.BufferedLoss;
import chainrule.loss.Loss;
import chainrule.tensor.Matrices;

/** Calls a loss: the library's own with buffers, any other with copies, whose results it checks and names in errors. */
final class LossCalls {

    private final Loss loss;
    private double[][] full = {};
    private double[][] last = {};
    private double[][] gradient;

    LossCalls(Loss loss) {
        this.loss = loss;
    }

    Loss loss() {
        return loss;
    }

    /** Computes L of a batch, and ∂L/∂ŷ for {@link #gradient()}. */
    double step(double[][] yHat, double[][] y) {
        if (loss instanceof BufferedLoss buffered) {
            gradient = buffer(yHat.length, yHat[0].length);
            return buffered.gradient(yHat, y, gradient);
        }
        double value = value(yHat, y);
        gradient = checked(yHat, y);
        return value;
    }

    /** ∂L/∂ŷ of the last {@link #step}. */
    double[][] gradient() {
        return gradient;
    }

    double value(double[][] yHat, double[][] y) {
        if (loss instanceof BufferedLoss) {
            return loss.value(yHat, y);
        }
        try {
            return loss.value(Matrices.copy(yHat), Matrices.copy(y));
        } catch (RuntimeException e) {
            throw failed("value", e);
        }
    }

    private double[][] checked(double[][] yHat, double[][] y) {
        double[][] g;
        try {
            g = loss.gradient(Matrices.copy(yHat), Matrices.copy(y));
        } catch (RuntimeException e) {
            throw failed("gradient", e);
        }
        String expected = Matrices.shape(yHat);
        if (!Matrices.shape(g).equals(expected)) {
            throw new IllegalStateException("%s.gradient must return ∂L/∂ŷ of the shape of yHat, %s; it returned %s"
                    .formatted(Network.nameOf(loss), expected, Matrices.shape(g)));
        }
        return g;
    }

    private RuntimeException failed(String method, RuntimeException e) {
        return new IllegalStateException(
                "%s.%s threw %s: %s"
                        .formatted(Network.nameOf(loss), method, e.getClass().getSimpleName(), e.getMessage()),
                e);
    }

    /** Two arrays: one for full batches, and one for the smaller last batch. */
    private double[][] buffer(int rows, int columns) {
        if (full.length == rows) {
            return full;
        }
        if (last.length == rows) {
            return last;
        }
        double[][] fresh = new double[rows][columns];
        if (rows > full.length) {
            full = fresh;
        } else {
            last = fresh;
        }
        return fresh;
    }
}
