package chainrule.chart;

import chainrule.train.History;
import java.util.List;

/** The losses of a training run, and beside them the accuracy if there is one. */
final class HistoryPanels {

    private static final int HEIGHT = 330;

    private HistoryPanels() {}

    static Chart draw(History history, boolean log) {
        double[] training = LossCurve.training(history);
        double[] validation = LossCurve.validation(history);
        String words = LossWords.of(training, validation);
        if (!hasAccuracy(history)) {
            return marked(LossCurve.plot(training, validation, log), history).draw(words);
        }
        double[] accuracy = history.metric();
        Plot loss = LossCurve.plot(Panels.WIDTH, HEIGHT, training, validation, log);
        words += " Accuracy on the validation data goes from %s to %s."
                .formatted(NumberText.brief(accuracy[0]), NumberText.brief(accuracy[accuracy.length - 1]));
        return Panels.draw(2, List.of(marked(loss, history), marked(accuracy(accuracy), history)), words);
    }

    private static boolean hasAccuracy(History history) {
        return history.hasValidation()
                && history.metricName().equals("accuracy")
                && !Double.isNaN(history.last().metric());
    }

    /** The axis goes from 0 to 1, whatever the run reached, so the same height means the same in every picture. */
    private static Plot accuracy(double[] accuracy) {
        return new Plot(Panels.WIDTH, HEIGHT, "Accuracy by epoch", "epoch", "share of right answers")
                .wholeX()
                .reach(Double.NaN, 0)
                .reach(Double.NaN, 1)
                .line("validation", NumberText.oneTo(accuracy.length), accuracy, Palette.VERMILLION, Palette.THIN);
    }

    /** The plot with the epoch marked whose validation loss is the lowest. */
    private static Plot marked(Plot plot, History history) {
        if (!history.hasValidation()) {
            return plot;
        }
        int best = history.best().number();
        return plot.mark(best, "lowest validation loss: epoch " + best, Palette.INK);
    }
}
