package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.chart.LossCurve;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static String printedBy(Runnable action) {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void outsideOfAKernelEachValueIsPrintedAsText() {
        assertEquals("1×2\n[ 1 2 ]\nhello\nnull\n", printedBy(() -> Output.show(new double[] {1, 2}, "hello", null)));
        assertEquals("2×1\n[ 1 ]\n[ 2 ]\n", printedBy(() -> Output.show(new double[][] {{1}, {2}})));
        assertEquals("null\n", printedBy(() -> Output.show((Object[]) null)));
    }

    @Test
    void aTextBeforeAnArrayIsItsName() {
        assertEquals(
                "W  1×2\n[ 1 2 ]\nb  1×1\n[ 3 ]\nhello\n",
                printedBy(() -> Output.show("W", new double[][] {{1, 2}}, "b", new double[] {3}, "hello")));
        assertEquals("L\n0.5\n", printedBy(() -> Output.show("L", 0.5)));
    }

    @Test
    void namedArraysStandSideBySideInOneOutput() {
        var named = new NamedArrays();
        assertEquals(4, named.take(new Object[] {"W", new double[][] {{1}}, "<b>", new double[][] {{2}}, "end"}, 0));
        assertEquals(
                "<div style=\"display:flex;flex-wrap:wrap;gap:1em 3em\">"
                        + "<pre style=\"margin:0;font-family:monospace\"><b>W</b>  1×1\n[ 1 ]</pre>"
                        + "<pre style=\"margin:0;font-family:monospace\"><b>&lt;b&gt;</b>  1×1\n[ 2 ]</pre></div>",
                named.bundle().html());
    }

    private static SlowOutput slow(Bundle meanwhile) {
        return SlowOutput.begin(meanwhile, Duration.ZERO);
    }

    @Test
    void aConsoleShowsWhatStandsThereInTheEnd() {
        Bundle now = new Bundle("now", "now");
        assertEquals("now\n", printedBy(() -> slow(now).show(now, Optional::empty)));
        assertEquals("later\n", printedBy(() -> slow(now).show(now, () -> Optional.of(new Bundle("", "later")))));
    }

    @Test
    void aChartIsItsWordsOnAConsole() {
        assertEquals(
                "Loss by epoch. Training loss falls from 2.00 to 1.00 in 2 epochs.\n",
                printedBy(() -> Output.show(LossCurve.of(2, 1))));
    }

    @Test
    void setUpPrintsNothingHoweverOftenItRuns() {
        assertEquals("", printedBy(() -> {
            Setup.install();
            Setup.install();
        }));
    }
}
