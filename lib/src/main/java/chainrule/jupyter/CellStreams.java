package chainrule.jupyter;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For each output that may change later, a way to it that stays open when its cell has ended.
 *
 * <p>The stop button ends a cell at once, while the training in it needs a moment to notice. The kernel's own stream is
 * cut off by then, and the last picture of a live view would be lost.
 */
final class CellStreams {

    private static final int MOST = 32;

    private final Map<String, Object> byId = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST;
        }
    };

    /** Keeps the way to the cell that runs now. */
    synchronized void remember(String id, Object shared) {
        byId.put(id, copy(shared));
    }

    /** The way to the cell that an output was first shown in. */
    synchronized Object of(String id, Object shared) {
        return byId.getOrDefault(id, shared);
    }

    /** A stream of its own with the same reply environment; where a kernel is built otherwise, the shared one. */
    private static Object copy(Object shared) {
        try {
            Field environment = shared.getClass().getDeclaredField("env");
            environment.setAccessible(true);
            Object own = shared.getClass().getConstructor().newInstance();
            environment.set(own, environment.get(shared));
            return own;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return shared;
        }
    }
}
