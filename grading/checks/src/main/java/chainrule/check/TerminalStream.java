package chainrule.check;

import chainrule.chart.VisibleText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Output for a terminal, in which nothing from a notebook or its name can give orders to the terminal. */
final class TerminalStream extends PrintStream {

    TerminalStream(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String text) {
        super.println(VisibleText.of(text));
    }

    /** Replaces the stack trace of a thread that a student's code started. */
    void threadEnded(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        println("A thread that your code started ended with %s%s."
                .formatted(thrown.getClass().getSimpleName(), message));
    }
}
