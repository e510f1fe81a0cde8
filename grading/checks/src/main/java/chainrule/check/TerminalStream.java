package chainrule.check;

import chainrule.chart.VisibleText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is said on a terminal: nothing in it that comes from a notebook or its name gives orders to the terminal. */
final class TerminalStream extends PrintStream {

    TerminalStream(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String text) {
        super.println(VisibleText.of(text));
    }

    /** In place of a stack trace, for a thread that a student's code started. */
    void threadEnded(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        println("A thread that your code started ended with %s%s."
                .formatted(thrown.getClass().getSimpleName(), message));
    }
}
