package chainrule.player;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A page's connection to a live session: {@link #hear} takes what the page says, and what the session says goes to the
 * page.
 */
public final class LiveLine {

    private final LiveSession session;
    private final Consumer<String> page;
    private volatile int heard;

    LiveLine(LiveSession session, Consumer<String> page) {
        this.session = session;
        this.page = page;
    }

    /** Takes a number that grows with each message, a word, and its values: {@code 7 eta 0.03}, {@code 8 play}. */
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

    /** Ends the connection, because the page is gone. */
    public void close() {
        session.leave(this);
    }

    /** Sends news with the number of the page's last message that was heard, so the page knows that nothing waits. */
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
