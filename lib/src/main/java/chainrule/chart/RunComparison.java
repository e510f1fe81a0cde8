package chainrule.chart;

import chainrule.tensor.CountText;
import chainrule.train.Ending;
import chainrule.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several runs side by side, with different learning rates, optimizers or starting weights.
 *
 * <p>It shows the training loss and, if validation data were given, the validation loss on the same axes and the
 * accuracy. A ring marks the lowest validation loss of each run. A run that diverges is drawn up to where it leaves the
 * picture.
 */
public final class RunComparison {

    private RunComparison() {}

    /** Compares runs by epoch, in the map's order if it has one ({@code LinkedHashMap}), and otherwise by name. */
    public static Chart of(Map<String, History> runs) {
        return draw(ChartNames.ordered(runs), false);
    }

    /** The same with powers of ten on the axis of the loss, so that small losses differ visibly. */
    public static Chart log(Map<String, History> runs) {
        return draw(ChartNames.ordered(runs), true);
    }

    private static Chart draw(Map<String, History> runs, boolean log) {
        List<String> words = new ArrayList<>();
        runs.forEach((name, history) -> words.add(words(name, history)));
        List<String> legend = new ArrayList<>();
        runs.forEach((name, history) -> legend.add(name + ending(history)));
        String alt = "Training loss of " + CountText.of(runs.size(), "run") + ". " + String.join(" ", words);
        boolean ringed = runs.values().stream().anyMatch(History::hasValidation);
        return SharedPanels.draw(plots(runs, log), legend, ringed, alt);
    }

    /** The plots of the training loss, the validation loss and the accuracy, as far as they were measured. */
    static List<Plot> plots(Map<String, History> runs, boolean log) {
        boolean validated = runs.values().stream().anyMatch(History::hasValidation);
        boolean accurate =
                validated && runs.values().stream().allMatch(h -> h.metricName().equals("accuracy"));
        int width = accurate ? SharedPanels.NARROW : validated ? Panels.WIDTH : Plot.WIDTH;
        var losses = new LossPanels(runs, log, width);
        List<Plot> plots = new ArrayList<>();
        plots.add(losses.plot("Training loss", LossCurve::training, false));
        if (validated) {
            plots.add(losses.plot("Validation loss", RunComparison::validation, true));
        }
        if (accurate) {
            plots.add(accuracy(runs, width));
        }
        return plots;
    }

    /** As with the training loss, the epoch in which the run diverged is added as a gap. */
    static double[] validation(History history) {
        double[] losses = history.hasValidation() ? history.validationLoss() : new double[0];
        return LossCurve.withEnd(history, losses);
    }

    private static Plot accuracy(Map<String, History> runs, int width) {
        var plot = new Plot(width, SharedPanels.HEIGHT, "Validation accuracy", "epoch", "share of right answers")
                .wholeX()
                .reach(Double.NaN, 0)
                .reach(Double.NaN, 1);
        int i = 0;
        for (var run : runs.entrySet()) {
            double[] accuracy = run.getValue().hasValidation() ? run.getValue().metric() : new double[0];
            plot.run(i++, run.getKey(), NumberText.oneTo(accuracy.length), accuracy);
        }
        return plot;
    }

    private static String ending(History history) {
        if (history.ending() == Ending.DIVERGED) {
            return " (overflows in epoch " + (history.size() + 1) + ")";
        }
        return LossPanels.explodes(history) ? " (diverges)" : "";
    }

    private static String words(String name, History history) {
        String words = LossWords.course(name, LossCurve.training(history));
        if (!history.hasValidation()) {
            return words;
        }
        return "%s Its lowest validation loss is %s in epoch %d."
                .formatted(
                        words,
                        NumberText.brief(history.best().validationLoss()),
                        history.best().number());
    }
}
