package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.Toy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LiveSessionTest {

    private static final LivePlayer MOONS = LivePlayer.of(Toy.moons(60, 0.1, 1));

    private final LiveSession session = new LiveSession(MOONS);
    private final List<JsonNode> told = Collections.synchronizedList(new ArrayList<>());
    private final LiveLine line = session.open(this::take);
    private int said;

    private void take(String text) {
        try {
            told.add(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private void say(String words) throws InterruptedException {
        session.rest();
        line.hear(++said + " " + words);
        session.rest();
    }

    private JsonNode last() {
        return told.get(told.size() - 1);
    }

    /** Of all points of the loss curve that the page was told, since the last fresh network. */
    private double[] losses() {
        List<Double> losses = new ArrayList<>();
        for (JsonNode news : List.copyOf(told)) {
            if (news.has("run")) {
                losses.clear();
            }
            news.path("curves").path("loss").forEach(loss -> losses.add(loss.asDouble()));
        }
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] expected(int epochs, double etaOfLast) {
        var training = new LiveTraining(MOONS, MOONS.start(), 1000);
        for (int n = 1; n < epochs; n++) {
            training.epoch();
        }
        training.change(MOONS.start().withEta(etaOfLast));
        training.epoch();
        return training.history().trainingLoss();
    }

    @Test
    void aPageThatComesIsToldTheRunSoFarAndNothingRuns() throws InterruptedException {
        session.rest();
        assertEquals(0, told.get(0).get("run").get("curves").get("epochs").size());
        assertFalse(last().get("playing").asBoolean());
    }

    @Test
    void stepsTrainOneEpochEachAndAChangeHoldsFromTheNextOneOn() throws InterruptedException {
        say("step");
        say("step");
        say("eta 0.7");
        say("step");
        assertArrayEquals(expected(3, 0.7), losses(), 1e-6);
        assertEquals(0.7, last().get("settings").get("eta").asDouble(), 1e-6);
        assertEquals(said, last().get("heard").asInt());
    }

    @Test
    void withoutAWordFromThePageTrainingStopsAndNoThreadIsLeft() throws InterruptedException {
        say("play");
        assertEquals(LiveSession.AHEAD, last().get("picture").asInt());
        say("seen 5");
        assertEquals(LiveSession.AHEAD + 5, last().get("picture").asInt());
        assertTrue(last().get("playing").asBoolean());
    }

    @Test
    void pauseHoldsAndPlayGoesOnFromThere() throws InterruptedException {
        say("rate 100");
        line.hear(++said + " play");
        while (losses().length < 3) {
            Thread.onSpinWait();
        }
        say("pause");
        int held = losses().length;
        say("seen 1");
        assertEquals(held, losses().length);
        assertFalse(last().get("playing").asBoolean());
        say("step");
        assertEquals(held + 1, losses().length);
        assertArrayEquals(expected(held + 1, 0.1), losses(), 1e-6);
    }

    @Test
    void otherLayersBeginAnew() throws InterruptedException {
        say("step");
        say("hidden 4,3");
        JsonNode run =
                told.stream().filter(n -> n.has("run")).reduce((a, b) -> b).orElseThrow();
        assertEquals(4, run.get("run").get("columns").size());
        assertEquals(0, losses().length);
        say("step");
        assertEquals(1, losses().length);
        say("again");
        assertEquals(0, losses().length);
    }

    @Test
    void startingAgainKeepsTheFirstWeightsAndNewWeightsDrawsOthersEachTime() throws InterruptedException {
        List<double[]> starts = new ArrayList<>();
        for (String word : List.of("step", "again", "weights", "weights", "again")) {
            say(word);
            starts.add(new Played(lastRun()).frame(0)[0]);
        }
        assertArrayEquals(starts.get(0), starts.get(1));
        assertFalse(Arrays.equals(starts.get(1), starts.get(2)));
        assertFalse(Arrays.equals(starts.get(2), starts.get(3)));
        assertArrayEquals(starts.get(3), starts.get(4));
    }

    private JsonNode lastRun() {
        return told.stream()
                .filter(n -> n.has("run"))
                .reduce((a, b) -> b)
                .orElseThrow()
                .get("run");
    }

    @Test
    void afterADivergenceAnyOfPlayStepAndAChangeBeginsAnew() throws InterruptedException {
        var line = Dataset.regression(new double[][] {{1}, {2}}, new double[][] {{1}, {3}});
        for (String word : List.of("play", "step", "eta 0.01", "batchSize 1", "again", "weights")) {
            told.clear();
            var diverging = new LiveSession(LivePlayer.of(line).eta(50));
            LiveLine page = diverging.open(this::take);
            page.hear("1 rate 0");
            page.hear("2 play");
            diverging.rest();
            assertTrue(
                    last().get("message").asText().endsWith("Play starts again, and so does any change."),
                    last().toString());
            told.clear();
            page.hear("3 " + word);
            diverging.rest();
            assertTrue(lastRun().get("curves").get("epochs").isEmpty(), word);
            // With the same learning rate, playing ends as it did before.
            assertEquals(word.equals("play"), !last().get("message").asText().isEmpty(), word);
        }
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() throws InterruptedException {
        say("eta -1");
        assertTrue(told.get(told.size() - 2).path("refused").asText().contains("η"), told.toString());
        assertEquals(0.1, last().get("settings").get("eta").asDouble(), 1e-6);
        say("nonsense");
        say("step");
        assertArrayEquals(expected(1, 0.1), losses(), 1e-6);
    }

    @Test
    void aPageThatLeavesEndsTheTraining() throws InterruptedException {
        say("rate 5");
        line.hear(++said + " play");
        line.close();
        session.rest();
        int after = told.size();
        session.open(text -> {});
        session.rest();
        assertEquals(after, told.size());
    }

    @Test
    void aCellThatRunsFiftyTimesKeepsFewSessions() {
        List<String> ids = new ArrayList<>();
        for (int run = 0; run < 50; run++) {
            ids.add(LiveSessions.add(new LiveSession(MOONS)));
        }
        long kept = ids.stream().filter(id -> LiveSessions.find(id).isPresent()).count();
        assertEquals(16, kept);
        assertTrue(LiveSessions.find(ids.get(49)).isPresent());
    }
}
