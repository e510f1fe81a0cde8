package chainrule.cli;

import chainrule.chart.VisibleText;
import java.io.OutputStream;
import java.io.PrintWriter;

/** What the commands say: no name of a file or a student in it gives orders to the terminal or begins a line of its own. */
final class TerminalWriter extends PrintWriter {

    TerminalWriter(OutputStream out) {
        super(out, true);
    }

    /** One line, whatever is in it. */
    @Override
    public void println(String line) {
        super.println(VisibleText.line(line));
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    /** Text of several lines; a carriage return alone goes back to the beginning of the line, as progress does. */
    @Override
    public void print(String text) {
        for (String part : text.split("(?<=\r)|(?=\r)")) {
            super.print(part.equals("\r") ? part : VisibleText.of(part));
        }
    }
}
