package chainrule.chart;

import chainrule.train.Ending;
import chainrule.train.History;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Plots of the losses of the same runs on the same axis, so a curve that is lower in one plot is also lower in the
 * other.
 */
final class LossPanels {

    private final Map<String, History> runs;
    private final boolean log;
    private final int width;
    private final double ceiling;

    LossPanels(Map<String, History> runs, boolean log, int width) {
        this.runs = runs;
        this.log = log;
        this.width = width;
        this.ceiling = ceiling();
    }

    /** Whether a loss grows beyond all bounds; beside such a run, all others would shrink to one line. */
    static boolean explodes(History history) {
        return history.ending() == Ending.DIVERGED || losses(history).anyMatch(v -> !NumberText.drawable(v));
    }

    private static DoubleStream losses(History history) {
        double[] validation = history.hasValidation() ? history.validationLoss() : new double[0];
        return DoubleStream.concat(Arrays.stream(history.trainingLoss()), Arrays.stream(validation));
    }

    /** A height a little above the runs that do not explode. */
    private double ceiling() {
        double most = runs.values().stream()
                .filter(history -> !explodes(history))
                .flatMapToDouble(LossPanels::losses)
                .max()
                .orElse(Double.NaN);
        if (!(most > 0) || runs.values().stream().noneMatch(LossPanels::explodes)) {
            return Double.NaN;
        }
        return log ? Math.pow(10, Math.ceil(Math.log10(2 * most))) : 1.2 * most;
    }

    Plot plot(String title, Function<History, double[]> of, boolean ringed) {
        var plot = new Plot(width, SharedPanels.HEIGHT, title, "epoch", log ? "loss L (log scale)" : "loss L").wholeX();
        if (log) {
            plot.logY();
        } else {
            plot.reach(Double.NaN, 0);
        }
        runs.values().stream()
                .filter(history -> !explodes(history))
                .flatMapToDouble(LossPanels::losses)
                .forEach(v -> {
                    if (v > 0) {
                        plot.reach(Double.NaN, v);
                    }
                });
        plot.reach(Double.NaN, ceiling);
        int i = 0;
        for (var run : runs.entrySet()) {
            add(plot, i++, run.getKey(), of.apply(run.getValue()), ringed);
        }
        return plot;
    }

    private void add(Plot plot, int i, String name, double[] losses, boolean ringed) {
        double[] epochs = NumberText.oneTo(losses.length);
        double top = Double.isNaN(ceiling) ? Double.POSITIVE_INFINITY : ceiling;
        var curve = VisibleCurve.of(epochs, losses, top);
        if (curve.leaves() && !Double.isNaN(ceiling)) {
            int last = curve.x().length - 1;
            plot.run(i, name, curve.x(), curve.y());
            plot.points(
                    name + " leaves",
                    new double[] {curve.x()[last]},
                    new double[] {ceiling},
                    Palette.of(i),
                    new UpArrow());
        } else {
            plot.run(i, name, epochs, losses);
            if (ringed && losses.length > 0) {
                int best = NumberText.lowest(losses);
                plot.points(
                        name + " lowest",
                        new double[] {best + 1},
                        new double[] {losses[best]},
                        Palette.of(i),
                        new Ring());
            }
        }
    }
}
