package chainrule.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How things are called and ordered in a picture. */
public final class ChartNames {

    private ChartNames() {}

    /** Its own words, or its class's name where it has none. */
    static String of(Object o) {
        String text = o.toString();
        return text == null || text.matches(".*@[0-9a-f]+") ? o.getClass().getSimpleName() : text;
    }

    /** In the map's own order where it has one, and else by name: the order of {@code Map.of} differs from run to run. */
    public static <T> Map<String, T> ordered(Map<String, T> named) {
        return named instanceof LinkedHashMap || named instanceof SortedMap ? named : new TreeMap<>(named);
    }
}
