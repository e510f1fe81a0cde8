package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.chart.LossCurve;
import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.loss.MeanSquaredError;
import chainrule.optim.GradientDescent;
import chainrule.player.Player;
import chainrule.tensor.Parameter;
import chainrule.train.FitOptions;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {

    @Test
    void aParameterShowsItsValueAndItsGradient() {
        Parameter w = new Parameter("W", new double[][] {{1, 2}});
        w.setGradient(new double[][] {{3, 4}});
        assertEquals("W: 1×2\n[ 1 2 ]\n∂L/∂W: 1×2\n[ 3 4 ]", Renderers.render(w).text());
    }

    @Test
    void wholeNumbersAreShown() {
        assertEquals(
                "2×2\n[  1 20 ]\n[  3  4 ]",
                Renderers.render(new int[][] {{1, 20}, {3, 4}}).text());
        assertEquals("1×3\n[ 5 6 7 ]", Renderers.render(new int[] {5, 6, 7}).text());
    }

    @Test
    void aTableHasItsColumnsItsFirstRowsAndHowManyMoreThereAre() {
        Table table = Table.create("points")
                .addColumns(IntColumn.create("n", IntStream.range(0, 1234).toArray()));
        Bundle bundle = Renderers.render(table);
        assertTrue(bundle.html().startsWith("<table><caption>points: 1,234 rows × 1 columns</caption>"));
        assertEquals(10, bundle.html().split("<td style").length - 1);
        assertTrue(bundle.html().contains("… and 1,224 more rows"));
        assertTrue(bundle.text().startsWith("points: 1,234 rows × 1 columns\n"));
    }

    @Test
    void aTableShowsFourSignificantDigitsAndAllBeforeThePoint() {
        Table table = Table.create("t")
                .addColumns(DoubleColumn.create("x", 0.17807905200944776, 12345.678, 17.99, 0.006399, -2, 1e-7));
        String before = table.print();
        Bundle bundle = Renderers.render(table);
        for (String shown : new String[] {">0.1781<", ">12346<", ">17.99<", ">0.006399<", ">-2<", ">1E-7<"}) {
            assertTrue(bundle.html().contains(shown), shown + " in " + bundle.html());
        }
        assertTrue(bundle.text().contains("0.1781 "), bundle.text());
        assertEquals(before, table.print(), "the table itself stays as it was");
    }

    @Test
    void whatATableHoldsIsTextNotMarkup() {
        Table table = Table.create("<b>").addColumns(StringColumn.create("a&b", "<script>"));
        String html = Renderers.render(table).html();
        assertTrue(html.contains("&lt;b&gt;") && html.contains("a&amp;b") && html.contains("&lt;script&gt;"));
    }

    @Test
    void aChartIsAPicture() {
        Bundle bundle = Renderers.render(LossCurve.of(1, 2));
        assertTrue(bundle.html().startsWith("<img src=\"data:image/png;base64,"));
        assertEquals("Loss by epoch. Training loss rises from 1.00 to 2.00 in 2 epochs.", bundle.text());
    }

    @Test
    void aChartOfXChartIsAPictureThatSaysWhatIsLeftOut() {
        XYChart chart = new XYChartBuilder().width(300).height(200).build();
        chart.addSeries("<a>", new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY});
        Bundle bundle = Renderers.render(chart);
        assertTrue(bundle.html().startsWith("<img src=\"data:image/png;base64,"));
        assertTrue(bundle.html().endsWith("<div>One value has no place on the axes and is left out.</div>"));
        assertEquals("XYChart of <a>. One value has no place on the axes and is left out.", bundle.text());
    }

    @Test
    void aPlayerIsMarkedForItsExtensionAndHasAPictureAndWords() {
        var data = Dataset.regression(new double[][] {{0}, {1}}, new double[][] {{1}, {2}});
        var line = new Dense(1, 1, new Random(1));
        Bundle bundle = Renderers.render(
                Player.of(line, new MeanSquaredError(), new GradientDescent(0.1), data, FitOptions.epochs(2)));
        assertEquals(
                List.of(Player.MIME_TYPE, "image/png"),
                List.copyOf(bundle.more().keySet()));
        assertTrue(bundle.html()
                .startsWith("<chainrule-player style=\"display:block\"><img src=\"data:image/png;base64,"));
        assertTrue(bundle.text().startsWith("A recorded training run of Network(Dense(1 → 1))"), bundle.text());
    }

    @Test
    void anUnknownTypeIsItsOwnTextWithMarkupEscaped() {
        assertEquals(new Bundle(Bundle.PRE + "[&lt;i&gt;]</pre>", "[<i>]"), Renderers.render(java.util.List.of("<i>")));
    }
}
