package chainrule.jupyter;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For each output that may change later, a stream to it that stays open after its cell has ended.
 *
 * <p>The stop button ends a cell at once, while the training in it needs a moment to notice. By then, the kernel's own
 * stream is cut off, and the last picture of a live view would be lost.
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

    /** Keeps the stream to the running cell. */
    synchronized void remember(String id, Object shared) {
        byId.put(id, copy(shared));
    }

    /** The stream to the cell that first showed an output. */
    synchronized Object of(String id, Object shared) {
        return byId.getOrDefault(id, shared);
    }

    /**
     * A separate stream with the same reply environment or, in a kernel that is built differently, the shared stream.
     */
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
