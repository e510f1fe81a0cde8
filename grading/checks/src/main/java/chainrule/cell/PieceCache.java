package chainrule.cell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what follows from pieces of code alone, because most cells of a class's notebooks are the lesson's and are
 * the same everywhere.
 */
final class PieceCache<V> {

    private static final int MOST = 2_000;
    private static final int LONGEST = 5_000;

    private final Map<String, V> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    V of(String code, Function<String, V> find) {
        V before = known.get(code);
        if (before != null) {
            return before;
        }
        V found = find.apply(code);
        if (code.length() <= LONGEST) {
            known.put(code, found);
        }
        return found;
    }
}
