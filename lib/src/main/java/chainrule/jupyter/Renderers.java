package chainrule.jupyter;

import chainrule.chart.Chart;
import chainrule.chart.HtmlText;
import chainrule.chart.XChartPicture;
import chainrule.player.Film;
import chainrule.player.LivePlayer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/** The one list of how each type of value looks in a notebook. */
final class Renderers {

    private static final Map<Class<?>, Function<Object, Bundle>> BY_TYPE = new LinkedHashMap<>();

    static {
        add(Bundle.class, bundle -> bundle);
        add(Chart.class, chart -> new Bundle(chart.html(), chart.toString()));
        add(org.knowm.xchart.internal.chartpart.Chart.class, Renderers::drawn);
        add(Film.class, Renderers::played);
        add(LivePlayer.class, live -> played(live.film()));
        add(double[][].class, matrix -> Bundle.ofText(Matrices.format(matrix)));
        add(double[].class, vector -> Bundle.ofText(Matrices.format(new double[][] {vector})));
        add(int[].class, numbers -> ofWholeNumbers(new int[][] {numbers}));
        add(int[][].class, Renderers::ofWholeNumbers);
        add(
                Parameter.class,
                p -> Bundle.ofText(p.name() + ": " + Matrices.format(p.value()) + "\n∂L/∂" + p.name() + ": "
                        + Matrices.format(p.gradient())));
        add(Table.class, TableView::of);
    }

    private Renderers() {}

    private static <T> void add(Class<T> type, Function<? super T, Bundle> renderer) {
        BY_TYPE.put(type, value -> renderer.apply(type.cast(value)));
    }

    private static Bundle ofWholeNumbers(int[][] numbers) {
        double[][] same = Arrays.stream(numbers)
                .map(row ->
                        row == null ? null : Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        return Bundle.ofText(Matrices.format(same));
    }

    /** What the picture leaves out must be mentioned below it too. If XChart refuses a chart, the text says why. */
    private static Bundle drawn(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
        String words = XChartPicture.words(chart);
        try {
            Chart picture = XChartPicture.of(chart);
            String more = picture.alt().substring(words.length()).strip();
            String below = more.isEmpty() ? "" : "<div>" + HtmlText.escape(more) + "</div>";
            return new Bundle(picture.html() + below, picture.alt());
        } catch (RuntimeException e) {
            return Bundle.ofText("%s XChart cannot draw it: %s".formatted(words, e.getMessage()));
        }
    }

    /**
     * JupyterLab's extension plays outputs that are marked as ours even in untrusted notebooks, where a script in HTML
     * does not run.
     */
    private static Bundle played(Film film) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put(Film.MIME_TYPE, Map.of("recording", "text/html"));
        more.put("image/png", Base64.getEncoder().encodeToString(film.picture().png()));
        return new Bundle(film.html(), film.toString(), more, Map.of());
    }

    /** Renders a known type in its own way, and any other value as its text. */
    static Bundle render(Object value) {
        for (var entry : BY_TYPE.entrySet()) {
            if (entry.getKey().isInstance(value)) {
                return entry.getValue().apply(value);
            }
        }
        return Bundle.ofText(String.valueOf(value));
    }

    /** Registers all of them with the kernel, for values that are a cell's last expression. */
    static void registerAll(Kernel kernel) {
        BY_TYPE.forEach(kernel::register);
    }
}
