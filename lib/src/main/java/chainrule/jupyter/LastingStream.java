package chainrule.jupyter;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream for what cells print, which a cell cannot close: in a program only the end of it would be silent. */
final class LastingStream extends PrintStream {

    LastingStream(OutputStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        flush();
    }
}
