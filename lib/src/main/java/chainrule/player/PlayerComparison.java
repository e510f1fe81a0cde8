package chainrule.player;

import chainrule.chart.ChartNames;
import chainrule.chart.RunComparison;
import chainrule.tensor.CountText;
import chainrule.train.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several training runs played side by side on one time line, in epochs, steps or seconds: {@code
 * PlayerComparison.of(Map.of("SGD", Player.of(…), "Adam", Player.of(…)))}.
 *
 * <p>The runs may differ in anything: learning rate, batch size, optimizer, activations, initial weights, data.
 */
public final class PlayerComparison extends Film {

    private final Map<String, Player> runs;

    private PlayerComparison(Map<String, Player> runs) {
        super(
                words("A comparison of %s.".formatted(CountText.of(runs.size(), "recorded training run")), runs),
                RunComparison.of(histories(runs)));
        this.runs = runs;
    }

    /**
     * Compares the runs in the map's order if it has one ({@code LinkedHashMap}), and otherwise by name.
     *
     * @throws IllegalArgumentException if there is no run
     */
    public static PlayerComparison of(Map<String, Player> runs) {
        Given.require("PlayerComparison", "runs by name", runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least 1 run, got none");
        }
        runs.forEach((name, run) -> Given.require("PlayerComparison", "a run named '%s'".formatted(name), run));
        return new PlayerComparison(ChartNames.ordered(runs));
    }

    static String words(String beginning, Map<String, Player> runs) {
        return runs.entrySet().stream()
                .map(run -> run.getKey() + ": " + run.getValue())
                .collect(Collectors.joining(" ", beginning + " ", ""));
    }

    static Map<String, History> histories(Map<String, Player> runs) {
        Map<String, History> histories = new LinkedHashMap<>();
        runs.forEach((name, run) -> histories.put(name, run.history()));
        return histories;
    }

    static List<Recording> recordings(Map<String, Player> runs) {
        return runs.values().stream().map(Player::recording).toList();
    }

    @Override
    String json() {
        Map<String, Object> film = beginning("comparison", recordings(runs));
        film.put("names", List.copyOf(runs.keySet()));
        return Json.of(film);
    }
}
