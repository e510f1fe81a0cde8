package chainrule.jupyter;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream for what cells print, which a cell cannot close: closing it would silence all later cells. */
final class LastingStream extends PrintStream {

    LastingStream(OutputStream to) {
        super(to, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        flush();
    }
}
