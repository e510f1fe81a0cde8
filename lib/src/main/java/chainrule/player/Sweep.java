package chainrule.player;

import chainrule.chart.Chart;
import chainrule.chart.RunComparison;
import chainrule.tensor.CountText;
import chainrule.tensor.PlainNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * One training run for each value of a quantity, with a slider that moves through the values:
 * {@code Sweep.of("η", new double[] {0.01, 0.1, 1}, eta -> Player.of(…))}.
 */
public final class Sweep extends Film {

    /** At most this many lines fit into a picture of all runs. */
    private static final int DRAWN = 6;

    private final String quantity;
    private final Map<String, Player> runs;

    private Sweep(String quantity, Map<String, Player> runs) {
        super(
                PlayerComparison.words(
                        "A sweep of %s over %s."
                                .formatted(CountText.of(runs.size(), "recorded training run"), quantity),
                        runs),
                RunComparison.of(PlayerComparison.histories(drawn(quantity, runs))));
        this.quantity = quantity;
        this.runs = runs;
    }

    /**
     * Trains once for each value.
     *
     * @param quantity the name of what differs, such as {@code η}
     * @param values in the order of the slider
     * @param run trains a fresh network with one of the values
     * @throws IllegalArgumentException if there is no value, or one is NaN or infinite
     */
    public static Sweep of(String quantity, double[] values, DoubleFunction<Player> run) {
        return new Sweep(quantity, made(quantity, values, run));
    }

    /** The same with a chart for each value, such as a path on a curve. */
    public static Reel ofCharts(String quantity, double[] values, DoubleFunction<Chart> chart) {
        return Reel.of(quantity, made(quantity, values, chart));
    }

    private static <T> Map<String, T> made(String quantity, double[] values, DoubleFunction<T> one) {
        Given.require("Sweep", "the name of a quantity", quantity);
        Given.require("Sweep", "values of " + quantity, values);
        Given.require("Sweep", "something to make for each value", one);
        if (values.length == 0) {
            throw new IllegalArgumentException("a sweep over %s needs at least 1 value, got none".formatted(quantity));
        }
        Map<String, T> made = new LinkedHashMap<>();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a sweep over %s goes through finite values, got %s"
                        .formatted(quantity, PlainNumber.of(value)));
            }
            String name = PlainNumber.of(value);
            made.put(
                    name,
                    Given.require(
                            "Sweep", "something to show for %s = %s".formatted(quantity, name), one.apply(value)));
        }
        return made;
    }

    private static Map<String, Player> drawn(String quantity, Map<String, Player> runs) {
        List<String> names = List.copyOf(runs.keySet());
        int count = Math.min(DRAWN, names.size());
        Map<String, Player> drawn = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = names.get(count == 1 ? 0 : i * (names.size() - 1) / (count - 1));
            drawn.put(quantity + " = " + name, runs.get(name));
        }
        return drawn;
    }

    @Override
    String json() {
        Map<String, Object> film = beginning("sweep", PlayerComparison.recordings(runs));
        film.put("quantity", quantity);
        film.put("names", List.copyOf(runs.keySet()));
        return Json.of(film);
    }
}
