package chainrule.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names of things in a picture, and their order. */
public final class ChartNames {

    private ChartNames() {}

    /** The thing's own description, or the name of its class if it has none. */
    static String of(Object o) {
        String text = o.toString();
        return text == null || text.matches(".*@[0-9a-f]+") ? o.getClass().getSimpleName() : text;
    }

    /**
     * The map in its own order if it has one, and sorted by name if not: the order of {@code Map.of} differs from run
     * to run.
     */
    public static <T> Map<String, T> ordered(Map<String, T> named) {
        return named instanceof LinkedHashMap || named instanceof SortedMap ? named : new TreeMap<>(named);
    }
}
