package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellPrintTest {

    /** A kernel that counts its messages. */
    private static final class Messages extends ByteArrayOutputStream {
        private int sent;

        @Override
        public synchronized void flush() {
            sent++;
        }

        String text() {
            return toString(StandardCharsets.UTF_8).replace("\r", "");
        }
    }

    private final Messages kernel = new Messages();
    private final CellPrint print = new CellPrint(kernel);
    private final PrintStream out = new LastingStream(print);

    @Test
    void allOfAFloodArrivesInOrderAndInFewMessages() {
        print.begin(1);
        IntStream.range(0, 6000).forEach(i -> out.print("ŷ" + i + "\n"));
        print.end();
        assertEquals(
                IntStream.range(0, 6000).mapToObj(i -> "ŷ" + i + "\n").collect(Collectors.joining()), kernel.text());
        assertTrue(kernel.sent < 1500, kernel.sent + " messages");
    }

    @Test
    void fewLinesAreSentAtOnce() {
        print.begin(1);
        out.print("1\n");
        out.print("2\n");
        assertEquals("1\n2\n", kernel.text());
        out.print("3");
        print.send();
        assertEquals("1\n2\n3", kernel.text());
    }

    @Test
    void aCellThatClosesItsStreamSilencesNone() {
        print.begin(1);
        new PrintWriter(out).append("1").close();
        print.end();
        print.begin(2);
        out.print("2\n");
        print.end();
        assertEquals("12\n", kernel.text());
        assertFalse(out.checkError());
    }

    @Test
    void whatIsPrintedAfterACellIsSentAtOnce() {
        print.begin(1);
        print.end();
        IntStream.range(0, 500).forEach(i -> out.print("x\n"));
        assertEquals(1000, kernel.text().length());
    }

    @Test
    void aCellThatPrintsWithoutEndSaysHowMuchIsLeftOutAndTheNextOnePrintsAgain() {
        String line = "x".repeat(99) + "\n";
        print.begin(1);
        IntStream.range(0, 10_007).forEach(i -> out.print(line));
        print.end();
        String text = kernel.text();
        assertTrue(
                text.endsWith(
                        "\nThis cell has printed 700 more bytes in 7 lines, which are not shown: a cell may print 1,000,000 bytes.\n"),
                () -> text.substring(text.length() - 200));
        kernel.reset();
        print.begin(1);
        out.print("more\n");
        print.end();
        assertTrue(kernel.text().contains("5 more bytes"), kernel::text);
        kernel.reset();
        print.begin(2);
        out.print("next\n");
        print.end();
        assertEquals("next\n", kernel.text());
    }
}
