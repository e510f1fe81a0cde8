package chainrule.chart;

import chainrule.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The training loss of several runs in one picture: learning rates, batch sizes, optimizers, starts. */
public final class RunComparison {

    private RunComparison() {}

    /** Over epochs; the runs in the map's order if it has one ({@code LinkedHashMap}), else by name. */
    public static Chart of(Map<String, History> runs) {
        return draw(runs, false, false);
    }

    /** The same with powers of ten on the vertical axis, where small losses differ visibly. */
    public static Chart log(Map<String, History> runs) {
        return draw(runs, true, false);
    }

    /** Over the seconds that training took, which tells what an epoch of each run costs. */
    public static Chart overSeconds(Map<String, History> runs) {
        return draw(runs, false, true);
    }

    private static Chart draw(Map<String, History> runs, boolean log, boolean seconds) {
        return plot(runs, log, seconds).draw(words(Names.ordered(runs)));
    }

    static Plot plot(Map<String, History> runs, boolean log, boolean seconds) {
        String loss = log ? "training loss L (log scale)" : "training loss L";
        var plot = new Plot("Training loss of " + runs.size() + " runs", seconds ? "seconds" : "epoch", loss);
        if (log) {
            plot.logY();
        } else {
            plot.reach(Double.NaN, 0);
        }
        if (!seconds) {
            plot.wholeX();
        }
        int i = 0;
        for (var run : Names.ordered(runs).entrySet()) {
            double[] losses = LossCurve.training(run.getValue());
            double[] x = seconds ? clock(run.getValue(), losses.length) : Numbers.oneTo(losses.length);
            String name = run.getKey();
            if (!LossWords.divergences(losses, new double[0]).isEmpty()) {
                name += " (diverges)"; // at which epoch the words tell: a legend has one row
            }
            plot.line(name, x, losses, Palette.of(i), i % 2 == 0 ? Palette.THICK : Palette.THIN);
            i++;
        }
        return plot;
    }

    /** When each epoch ended; an epoch that was not finished is put at the end of the last one. */
    private static double[] clock(History history, int length) {
        double[] at = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += i < history.size() ? history.epochs().get(i).seconds() : 0;
            at[i] = sum;
        }
        return at;
    }

    private static String words(Map<String, History> runs) {
        List<String> each = new ArrayList<>();
        runs.forEach((name, history) -> each.add(LossWords.course(name, LossCurve.training(history))));
        return "Training loss of " + runs.size() + " runs. " + each.stream().collect(Collectors.joining(" "));
    }
}
