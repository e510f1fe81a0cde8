package chainrule.chart;

import chainrule.train.Ending;
import chainrule.train.History;
import java.util.Arrays;

/** The loss by epoch: it shows whether training works, when it stops helping, and where it went wrong. */
public final class LossCurve {

    private LossCurve() {}

    /**
     * The training and validation loss of a training run, with the best epoch marked. If the accuracy on the validation
     * data was measured, it is shown beside them. If the run diverged, the curve ends there and says so.
     */
    public static Chart of(History history) {
        return HistoryPanels.draw(history, false);
    }

    /** The same with powers of ten on the vertical axis, so that small losses differ visibly. */
    public static Chart log(History history) {
        return HistoryPanels.draw(history, true);
    }

    /**
     * {@link #of(History)} with a quarter of the pixels and in a quarter of the time, for a picture that is soon
     * replaced.
     */
    public static Chart draft(History history) {
        double[] training = training(history);
        double[] validation = validation(history);
        Plot plot = plot(training, validation, false);
        return Canvas.draw(plot.width(), plot.height(), 1, LossWords.of(training, validation), plot::paint);
    }

    /** A history holds finished epochs only, so the epoch in which the run diverged is added as a gap. */
    static double[] training(History history) {
        return withEnd(history, history.trainingLoss());
    }

    static double[] withEnd(History history, double[] losses) {
        if (history.ending() != Ending.DIVERGED) {
            return losses;
        }
        double[] longer = Arrays.copyOf(losses, losses.length + 1);
        longer[losses.length] = Double.NaN;
        return longer;
    }

    static double[] validation(History history) {
        return history.hasValidation() ? history.validationLoss() : new double[0];
    }

    /** The curve of losses that you recorded yourself, such as in your own loop. */
    public static Chart of(double... losses) {
        return draw(losses, new double[0], false);
    }

    /** The same with powers of ten on the vertical axis, so that small losses differ visibly. */
    public static Chart log(double... losses) {
        return draw(losses, new double[0], true);
    }

    /**
     * @param training by epoch
     * @param validation by epoch, or empty
     */
    static Chart draw(double[] training, double[] validation, boolean log) {
        return plot(training, validation, log).draw(LossWords.of(training, validation));
    }

    static Plot plot(double[] training, double[] validation, boolean log) {
        return plot(Plot.WIDTH, Plot.HEIGHT, training, validation, log);
    }

    static Plot plot(int width, int height, double[] training, double[] validation, boolean log) {
        var plot = new Plot(width, height, "Loss by epoch", "epoch", log ? "loss L (log scale)" : "loss L").wholeX();
        if (log) {
            plot.logY();
        } else {
            plot.reach(Double.NaN, 0);
        }
        plot.line("training", NumberText.oneTo(training.length), training, Palette.BLUE, Palette.THICK);
        if (validation.length > 0) {
            plot.line("validation", NumberText.oneTo(validation.length), validation, Palette.VERMILLION, Palette.THIN);
        }
        for (var divergence : LossWords.divergences(training, validation)) {
            plot.mark(divergence.epoch(), divergence.label(), Palette.INK);
        }
        return plot;
    }
}
