package chainrule.cell;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return of(List.of(code), codes -> Map.of(code, find.apply(code))).get(code);
    }

    /** The same for many pieces. @param find finds what is not remembered of some of them, by piece */
    Map<String, V> of(Collection<String> codes, Function<Collection<String>, Map<String, V>> find) {
        Map<String, V> found = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String code : codes) {
            V before = known.get(code);
            if (before == null) {
                unknown.add(code);
            } else {
                found.put(code, before);
            }
        }
        if (!unknown.isEmpty()) {
            find.apply(unknown).forEach((code, value) -> {
                found.put(code, value);
                if (code.length() <= LONGEST) {
                    known.put(code, value);
                }
            });
        }
        return found;
    }
}
