package chainrule.cli;

import chainrule.chart.VisibleText;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * The output of the commands, in which no name of a file or a student gives orders to the terminal or begins a new
 * line.
 */
final class TerminalWriter extends PrintWriter {

    TerminalWriter(OutputStream out) {
        super(out, true);
    }

    /** Prints one line, whatever it contains. */
    @Override
    public void println(String line) {
        super.println(VisibleText.line(line));
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    /**
     * Prints several lines; a carriage return alone goes back to the beginning of the line, as the progress display
     * does.
     */
    @Override
    public void print(String text) {
        for (String part : text.split("(?<=\r)|(?=\r)")) {
            super.print(part.equals("\r") ? part : VisibleText.of(part));
        }
    }
}
