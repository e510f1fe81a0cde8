package chainrule.player;

import chainrule.chart.Chart;
import chainrule.chart.Palette;
import chainrule.data.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a page plays: a recording, the script that plays it, and a picture and words for places where nothing can be
 * played.
 */
public abstract sealed class Film permits Player, PlayerComparison, Sweep, Reel, LiveFilm {

    /** Marks outputs that our extension of JupyterLab plays; the recording itself is in the HTML beside it. */
    public static final String MIME_TYPE = "application/vnd.chainrule.player+json";

    /** The version of the recording's form; a version of the page's script plays recordings of the same version. */
    static final int VERSION = 1;

    private final String words;
    private final Chart picture;

    Film(String words, Chart picture) {
        this.words = words;
        this.picture = picture;
    }

    /** The part that all films have. */
    Map<String, Object> beginning(String kind) {
        Map<String, Object> film = new LinkedHashMap<>();
        film.put("version", VERSION);
        film.put("kind", kind);
        film.put("words", words);
        film.put(
                "palette",
                IntStream.range(0, Palette.size()).mapToObj(Palette::hex).toList());
        return film;
    }

    /**
     * The beginning of a film of several runs, which share the room of one. A run on the same data as the one before it
     * does not repeat them.
     */
    Map<String, Object> beginning(String kind, List<Recording> runs) {
        List<Object> all = new ArrayList<>();
        Dataset before = null;
        for (Recording run : runs) {
            all.add(run.shared(runs.size(), run.dataset() != before));
            before = run.dataset();
        }
        Map<String, Object> film = beginning(kind);
        film.put("runs", all);
        return film;
    }

    /** The recording as the page's script reads it ({@code film.js}). */
    abstract String json();

    /** The picture for places where nothing can be played. */
    public Chart picture() {
        return picture;
    }

    /** The recording and the script that plays it, as HTML that needs no other file. */
    public String html() {
        return """
                <chainrule-player style="display:block">%s<script type="application/json">%s</script></chainrule-player>
                %s""".formatted(picture.html(), json(), PlayerScript.element());
    }

    /** The film in words, for those who cannot see it play. */
    @Override
    public String toString() {
        return words;
    }
}
