package chainrule.player;

import chainrule.chart.Chart;
import chainrule.chart.ComputationGraph;
import chainrule.graph.Value;
import chainrule.tensor.CountText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Charts that are played one after the other, forwards and backwards, each with its words: {@code Reel.steps(loss)} plays
 * a computational graph, {@link Sweep#ofCharts} a chart for each value of a quantity.
 */
public final class Reel extends Film {

    private final String quantity;
    private final Map<String, Chart> charts;

    private Reel(String quantity, Map<String, Chart> charts, Chart still) {
        super(words(quantity, charts), still);
        this.quantity = quantity;
        this.charts = charts;
    }

    /**
     * Plays charts in the map's order.
     *
     * @param quantity what its keys are, such as {@code η}
     * @throws IllegalArgumentException if there is no chart
     */
    public static Reel of(String quantity, Map<String, Chart> charts) {
        Given.require("Reel", "the name of a quantity", quantity);
        Given.require("Reel", "charts by name", charts);
        charts.forEach((name, chart) -> Given.require("Reel", "a chart named '%s'".formatted(name), chart));
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("a reel needs at least 1 chart, got none");
        }
        Map<String, Chart> kept = new LinkedHashMap<>(charts);
        return new Reel(quantity, kept, last(List.copyOf(kept.values())));
    }

    /**
     * Plays one picture for each step, the first of which shows the start, such as those of {@code LossSurface.steps}.
     */
    public static Reel ofSteps(List<Chart> charts) {
        return of("step", numbered(Given.require("Reel", "a list of charts", charts)));
    }

    /**
     * Plays an expression as a computational graph, one operation for each step: forward to its value, then back to the
     * gradients.
     */
    public static Reel steps(Value end) {
        Given.require("Reel", "an expression of Values", end);
        return new Reel("step", numbered(ComputationGraph.steps(end)), ComputationGraph.backward(end));
    }

    private static Map<String, Chart> numbered(List<Chart> charts) {
        Map<String, Chart> numbered = new LinkedHashMap<>();
        charts.forEach(chart -> numbered.put(String.valueOf(numbered.size()), chart));
        return numbered;
    }

    private static Chart last(List<Chart> charts) {
        return charts.get(charts.size() - 1);
    }

    private static String words(String quantity, Map<String, Chart> charts) {
        return charts.entrySet().stream()
                .map(entry -> "%s%s%s: %s"
                        .formatted(
                                quantity,
                                quantity.equals("step") ? " " : " = ",
                                entry.getKey(),
                                entry.getValue().alt()))
                .collect(Collectors.joining(" ", CountText.of(charts.size(), "picture") + " in a row. ", ""));
    }

    @Override
    String json() {
        List<Object> frames = new ArrayList<>();
        var layers = new PictureLayers();
        charts.forEach((name, chart) -> {
            Map<String, Object> frame = new LinkedHashMap<>();
            frame.put("name", name);
            frame.put("words", chart.alt());
            frame.put("width", chart.width());
            frame.put("height", chart.height());
            frame.put("png", Base64.getEncoder().encodeToString(layers.next(chart.png())));
            frame.put("isWhole", layers.isWhole());
            frames.add(frame);
        });
        Map<String, Object> film = beginning("reel");
        film.put("quantity", quantity);
        film.put("frames", frames);
        return Json.of(film);
    }
}
