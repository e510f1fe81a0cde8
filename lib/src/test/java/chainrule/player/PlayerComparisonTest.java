package chainrule.player;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Tanh;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.Adam;
import chainrule.optim.GradientDescent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlayerComparisonTest {

    private static final Dataset MOONS = Toy.moons(60, 0.1, 1);

    private static Player run(int hidden, double eta, int batch, Dataset data) {
        var rng = new Random(1);
        var network = new Network(new Dense(2, hidden, rng), new Relu(), new Dense(hidden, 2, rng));
        return Player.of(
                network,
                new SoftmaxCrossEntropy(),
                new GradientDescent(eta),
                data,
                epochs(30).batchSize(batch));
    }

    @Test
    void theRunsKeepTheirNamesOrderEpochsAndSteps() {
        Map<String, Player> runs = new LinkedHashMap<>();
        runs.put("one by one", run(4, 0.1, 1, MOONS));
        runs.put("in sevens", run(4, 0.1, 7, MOONS));
        var film = Played.film(PlayerComparison.of(runs));
        assertEquals("comparison", film.get("kind").asText());
        assertEquals("[\"one by one\",\"in sevens\"]", film.get("names").toString());
        assertEquals(60, film.get("runs").get(0).get("stepsPerEpoch").asInt());
        assertEquals(9, film.get("runs").get(1).get("stepsPerEpoch").asInt());
        assertEquals(31, film.get("runs").get(1).get("frames").get("epochs").size());
    }

    @Test
    void fullBatchesAreOneStepAnEpoch() {
        Player player = run(4, 0.1, Integer.MAX_VALUE, MOONS);
        assertEquals(1, Played.of(player).json().get("stepsPerEpoch").asInt());
    }

    @Test
    void secondsAreThoseSinceTheStart() {
        Player player = run(4, 0.1, 32, MOONS);
        var seconds = Played.of(player).json().get("curves").get("seconds");
        assertEquals(30, seconds.size());
        assertEquals((float) player.history().seconds(), (float) seconds.get(29).asDouble());
        assertEquals((float) player.history().epochs().get(0).seconds(), (float)
                seconds.get(0).asDouble());
    }

    @Test
    void dataThatRunsShareAreInThePageOnce() {
        Dataset other = Toy.moons(60, 0.3, 2);
        Map<String, Player> runs = new LinkedHashMap<>();
        runs.put("a", run(4, 0.1, 32, MOONS));
        runs.put("b", run(4, 0.2, 32, MOONS));
        runs.put("c", run(4, 0.2, 32, other));
        var all = Played.film(PlayerComparison.of(runs)).get("runs");
        assertTrue(all.get(0).get("data").isObject());
        assertTrue(all.get(1).get("data").isNull());
        assertTrue(all.get(2).get("data").isObject());
    }

    @Tag("slow")
    @Test
    void manyRunsShareTheRoomOfOne() {
        Map<String, Player> runs = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            runs.put("run " + i, run(200, 0.01, 32, MOONS));
        }
        var comparison = PlayerComparison.of(runs);
        assertTrue(comparison.html().length() < 1_500_000, comparison.html().length() + " bytes");
        int[] epochs = Played.ints(
                Played.film(comparison).get("runs").get(7).get("frames").get("epochs"));
        assertEquals(0, epochs[0]);
        assertEquals(30, epochs[epochs.length - 1]);
        assertTrue(epochs.length < 31, epochs.length + " frames");
    }

    @Test
    void aRunIsTheSameInAComparisonAsByItself() {
        Player player = run(4, 0.1, 32, MOONS);
        Played alone = Played.of(player);
        Played compared = Played.of(PlayerComparison.of(Map.of("a", player)));
        assertArrayEquals(alone.frame(30)[0], compared.frame(30)[0]);
    }

    @Test
    void theWordsTellOfEachRun() {
        var network = new Network(new Dense(2, 2, new Random(1)), new Tanh());
        Player adam = Player.of(network, new SoftmaxCrossEntropy(), new Adam(0.01), MOONS, epochs(2));
        String words = PlayerComparison.of(Map.of("Adam", adam, "SGD", run(4, 0.1, 32, MOONS)))
                .toString();
        assertTrue(words.startsWith("A comparison of 2 recorded training runs. Adam: A recorded"), words);
        assertTrue(words.contains(" SGD: A recorded training run of Network(Dense(2 → 4)"), words);
    }

    @Test
    void noRunIsRefused() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> PlayerComparison.of(Map.of()));
        assertEquals("a comparison needs at least 1 run, got none", thrown.getMessage());
    }
}
