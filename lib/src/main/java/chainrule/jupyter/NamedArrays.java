package chainrule.jupyter;

import chainrule.chart.HtmlText;
import chainrule.tensor.Matrices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Arrays beside each other under the symbols of the lesson, so that you see both sides of an equation at a glance. */
final class NamedArrays {

    private final Map<String, String> printed = new LinkedHashMap<>();

    /** @return how many of the values were used, counted from {@code start}: name, array, name, array, … */
    int take(Object[] values, int start) {
        int i = start;
        while (i + 1 < values.length && values[i] instanceof String name && isArray(values[i + 1])) {
            double[][] array =
                    values[i + 1] instanceof double[] row ? new double[][] {row} : (double[][]) values[i + 1];
            printed.put(name, Matrices.format(array));
            i += 2;
        }
        return i - start;
    }

    private static boolean isArray(Object value) {
        return value instanceof double[][] || value instanceof double[];
    }

    Bundle bundle() {
        String html = printed.entrySet().stream()
                .map(e -> Bundle.PRE + "<b>" + HtmlText.escape(e.getKey()) + "</b>  " + HtmlText.escape(e.getValue())
                        + "</pre>")
                .collect(Collectors.joining("", "<div style=\"display:flex;flex-wrap:wrap;gap:1em 3em\">", "</div>"));
        String text = printed.entrySet().stream()
                .map(e -> e.getKey() + "  " + e.getValue())
                .collect(Collectors.joining("\n"));
        return new Bundle(html, text);
    }
}
