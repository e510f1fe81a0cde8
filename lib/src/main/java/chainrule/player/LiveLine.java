package chainrule.player;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A page's line to a live session: what the page says comes in by {@link #hear}, what the session says goes to the page. */
public final class LiveLine {

    private final LiveSession session;
    private final Consumer<String> page;
    private volatile int heard;

    LiveLine(LiveSession session, Consumer<String> page) {
        this.session = session;
        this.page = page;
    }

    /** A number that grows with each message, a word, and what belongs to it: {@code 7 eta 0.03}, {@code 8 play}. */
    public void hear(String message) {
        String[] words = message.split(" ", 3);
        try {
            heard = Integer.parseInt(words[0]);
            session.hear(words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "");
        } catch (IllegalArgumentException e) {
            tell(Map.of("refused", LiveTraining.why(e)));
            session.answer();
        }
    }

    /** The page is gone. */
    public void close() {
        session.leave(this);
    }

    /** With the number of the page's last message that was heard, by which the page knows that nothing waits. */
    void tell(Map<String, Object> news) {
        Map<String, Object> all = new LinkedHashMap<>(news);
        all.put("heard", heard);
        try {
            page.accept(Json.of(all));
        } catch (RuntimeException e) {
            close(); // Nobody listens any more.
        }
    }
}
