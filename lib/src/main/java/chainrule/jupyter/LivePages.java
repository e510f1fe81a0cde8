package chainrule.jupyter;

import chainrule.player.LiveLine;
import chainrule.player.LiveSessions;
import java.util.function.Consumer;

/** The pages that show a live player, and the messages that they send to it. */
final class LivePages {

    /** The name that the extension of JupyterLab uses ({@code remoteEntry.js}). */
    static final String NAME = "chainrule-live";

    private LivePages() {}

    /** From now on, pages can reach the live players of this kernel. */
    static void welcome(Kernel kernel) {
        kernel.listen(NAME, LivePages::opened);
    }

    /**
     * A page first says which session it shows. If that session is gone, the page plays its recording, as it does
     * before it gets any message: until the first cell has run, no kernel can answer in a form that JupyterLab accepts.
     */
    private static Consumer<String> opened(String session, Consumer<String> page) {
        var found = LiveSessions.find(session);
        if (found.isEmpty()) {
            return message -> {};
        }
        LiveLine line = found.get().open(page);
        return message -> {
            if (message == null) {
                line.close();
            } else {
                line.hear(message);
            }
        };
    }
}
