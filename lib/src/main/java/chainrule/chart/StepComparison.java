package chainrule.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Losses that were noted step by step in a loop of one's own, several runs in one picture. */
public final class StepComparison {

    private StepComparison() {}

    /**
     * Powers of ten on the vertical axis, so that a loss that explodes and one that vanishes both fit.
     *
     * @param runs losses by step, in the map's order
     */
    public static Chart log(Map<String, double[]> runs) {
        var plot = new Plot("Loss of " + runs.size() + " runs", "step", "loss L (log scale)")
                .logY()
                .wholeX();
        List<String> words = new ArrayList<>();
        runs.forEach((name, losses) -> {
            int i = words.size();
            plot.line(
                    name,
                    Numbers.oneTo(losses.length),
                    losses,
                    Palette.of(i),
                    i % 2 == 0 ? Palette.THICK : Palette.THIN);
            words.add(
                    losses.length == 0
                            ? name + ": no step."
                            : "%s: from %s to %s in %d steps."
                                    .formatted(
                                            name,
                                            Numbers.brief(losses[0]),
                                            Numbers.brief(losses[losses.length - 1]),
                                            losses.length));
        });
        return plot.draw("Loss by step. " + String.join(" ", words));
    }
}
