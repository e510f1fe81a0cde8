package chainrule.player;

import chainrule.chart.Chart;
import java.util.List;
import java.util.Map;

/** A live player's page: the recording of the first epochs, and the name of the session that continues training. */
final class LiveFilm extends Film {

    /** For a page without a kernel; this takes a fraction of a second on a small network. */
    static final int RECORDED = 100;

    private static final double MOST_SECONDS = 2;

    private final LivePlayer player;
    private final LiveTraining recorded;
    private final String session;

    private LiveFilm(LivePlayer player, LiveTraining recorded, String words, Chart picture) {
        super(words, picture);
        this.player = player;
        this.recorded = recorded;
        session = LiveSessions.add(new LiveSession(player));
    }

    static LiveFilm of(LivePlayer player) {
        var recorded = new LiveTraining(player, player.start(), RECORDED);
        long start = System.nanoTime();
        while (!recorded.isOver() && System.nanoTime() - start < MOST_SECONDS * 1e9) {
            recorded.epoch();
        }
        String words = "A network to be trained live where a kernel runs. "
                + PlayerWords.of(recorded.title(), recorded.history());
        return new LiveFilm(
                player, recorded, words, Player.picture(recorded.network(), recorded.data(), recorded.history()));
    }

    @Override
    String json() {
        Map<String, Object> film = beginning("live");
        film.put("runs", List.of(recorded.run(true)));
        film.put("session", session);
        film.put("settings", player.start().asMap());
        film.put("activations", player.activationNames());
        film.put("mostLayers", LiveSettings.MOST_LAYERS);
        film.put("mostNeurons", LiveSettings.MOST_NEURONS);
        return Json.of(film);
    }
}
