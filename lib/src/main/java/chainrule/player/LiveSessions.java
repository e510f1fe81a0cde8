package chainrule.player;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The live players of this JVM that pages may still ask for. Only the latest few are kept, so a cell may run as often
 * as you like.
 */
public final class LiveSessions {

    private static final int MOST = 16;

    private static final Map<String, LiveSession> BY_ID = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LiveSession> eldest) {
            boolean isTooMany = size() > MOST;
            if (isTooMany) {
                eldest.getValue().end();
            }
            return isTooMany;
        }
    };

    private LiveSessions() {}

    /** Keeps a session, and returns the name under which pages ask for it. */
    static synchronized String add(LiveSession session) {
        String id = UUID.randomUUID().toString();
        BY_ID.put(id, session);
        return id;
    }

    /** Finds a session; empty if it is from another kernel or too old. */
    public static synchronized Optional<LiveSession> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
