package chainrule.jupyter;

import chainrule.player.LiveLine;
import chainrule.player.LiveSessions;
import java.util.function.Consumer;

/** Pages that show a live player, and what they say to it. */
final class LivePages {

    /** As the extension of JupyterLab calls it ({@code remoteEntry.js}). */
    static final String NAME = "chainrule-live";

    private LivePages() {}

    /** From now on pages reach the live players of this kernel. */
    static void welcome(Kernel kernel) {
        kernel.listen(NAME, LivePages::opened);
    }

    /**
     * A page first says which session it shows. Of one that is gone it plays what was recorded, as it does until it is told
     * more: before the first cell has run, no kernel can answer in a form that JupyterLab takes.
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
