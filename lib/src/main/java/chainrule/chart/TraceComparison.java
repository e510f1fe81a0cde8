package chainrule.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The same runs three times: the loss that they reached after a number of epochs, of steps, and of seconds. */
public final class TraceComparison {

    private TraceComparison() {}

    /** Draws the loss over epochs, steps and seconds side by side, all in powers of ten, with one axis for the loss. */
    public static Chart of(Map<String, LossTrace> runs) {
        Map<String, LossTrace> ordered = ChartNames.ordered(runs);
        List<String> words = new ArrayList<>();
        ordered.forEach((name, trace) -> words.add(words(name, trace)));
        String alt = "Loss by epoch, step and second. " + String.join(" ", words);
        return SharedPanels.draw(plots(ordered), List.copyOf(ordered.keySet()), false, alt);
    }

    static List<Plot> plots(Map<String, LossTrace> runs) {
        return List.of(
                plot(runs, "By epoch", "epochs (log scale)", LossTrace::epochs),
                plot(runs, "By step", "steps (log scale)", LossTrace::steps),
                plot(runs, "By time", "seconds (log scale)", LossTrace::seconds));
    }

    private static Plot plot(Map<String, LossTrace> runs, String title, String axis, Function<LossTrace, double[]> of) {
        var plot = new Plot(SharedPanels.NARROW, SharedPanels.HEIGHT, title, axis, "loss L (log scale)")
                .logX()
                .logY();
        int i = 0;
        for (var run : runs.entrySet()) {
            double[] x = of.apply(run.getValue());
            double[] y = run.getValue().losses();
            Arrays.stream(y).forEach(loss -> plot.reach(Double.NaN, loss));
            // The start has no place among powers of ten.
            int[] shown = IntStream.range(0, x.length).filter(k -> x[k] > 0).toArray();
            plot.run(
                    i++,
                    run.getKey(),
                    Arrays.stream(shown).mapToDouble(k -> x[k]).toArray(),
                    Arrays.stream(shown).mapToDouble(k -> y[k]).toArray());
        }
        return plot;
    }

    private static String words(String name, LossTrace trace) {
        int last = trace.losses().length - 1;
        return last < 0
                ? name + ": no loss."
                : "%s: from %s to %s in %s epochs, which are %s steps."
                        .formatted(
                                name,
                                NumberText.brief(trace.losses()[0]),
                                NumberText.brief(trace.losses()[last]),
                                NumberText.tick(trace.epochs()[last]),
                                NumberText.tick(trace.steps()[last]));
    }
}
