package chainrule.chart;

import chainrule.tensor.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The losses of several runs that you recorded step by step in your own loop, in one picture. */
public final class StepComparison {

    private StepComparison() {}

    /**
     * The loss by step. The first number of a run is its loss before any step.
     *
     * @param runs losses by step, in the map's order
     * @param marked steps that the picture points at
     */
    public static Chart of(Map<String, double[]> runs, int... marked) {
        return draw(new Plot(title(runs), "steps done", "loss L").reach(Double.NaN, 0), runs, marked);
    }

    /** The same with powers of ten on the vertical axis, so that a loss that explodes and one that vanishes both fit. */
    public static Chart log(Map<String, double[]> runs, int... marked) {
        return draw(new Plot(title(runs), "steps done", "loss L (log scale)").logYToOverflow(), runs, marked);
    }

    private static String title(Map<String, double[]> runs) {
        return runs.size() == 1 ? "Loss by step" : "Loss of " + runs.size() + " runs by step";
    }

    private static Chart draw(Plot plot, Map<String, double[]> runs, int... marked) {
        plot.wholeX();
        List<String> words = new ArrayList<>();
        ChartNames.ordered(runs).forEach((name, losses) -> {
            plot.run(
                    words.size(),
                    name,
                    IntStream.range(0, losses.length).asDoubleStream().toArray(),
                    losses);
            int end = overflow(losses);
            if (end < losses.length) {
                plot.mark(end, "%s overflows in step %d".formatted(name, end), Palette.INK);
            }
            words.add(words(name, losses));
        });
        for (int step : marked) {
            plot.mark(step, "step " + step, Palette.INK);
        }
        return plot.draw("Loss by step. " + String.join(" ", words));
    }

    /** The first step after which the loss is no longer a number. */
    private static int overflow(double[] losses) {
        int step = 0;
        while (step < losses.length && Double.isFinite(losses[step])) {
            step++;
        }
        return step;
    }

    private static String words(String name, double[] losses) {
        if (losses.length == 0) {
            return name + ": no loss.";
        }
        int last = Math.max(0, Math.min(losses.length, overflow(losses)) - 1);
        return "%s: from %s to %s in %s%s."
                .formatted(
                        name,
                        NumberText.brief(losses[0]),
                        NumberText.brief(losses[last]),
                        CountText.of(last, "step"),
                        last == losses.length - 1 ? "" : ", then " + NumberText.brief(losses[last + 1]));
    }
}
