package chainrule.jupyter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * The text that the running cell prints, on its way to the kernel.
 *
 * <p>A kernel sends a message for each line. Front ends lose some of thousands of messages in a second, so the lines of
 * a flood are sent together, ten times a second; the first hundred lines are sent at once. If a cell prints more than a
 * limit, the rest is counted instead.
 */
final class CellPrint extends OutputStream {

    static final int MOST_BYTES = 1_000_000;

    private static final String MESSAGE =
            "%nThis cell has printed %,d more bytes in %,d lines, which are not shown: a cell may print %,d bytes.%n";

    private static final int MESSAGES_A_SECOND = 100;
    private static final long SECOND = 1_000_000_000L;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final OutputStream kernel;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean running;
    private boolean isPlanned;
    private int cell;
    private long taken;
    private long leftOut;
    private long linesLeftOut;
    private long second;
    private int messages;

    /** @param kernel sends a message at each flush */
    CellPrint(OutputStream kernel) {
        this.kernel = kernel;
    }

    /**
     * Notes that a piece of a cell begins to run.
     *
     * @param number of the cell; the limit is for all its pieces together
     */
    synchronized void begin(int number) {
        running = true;
        if (number != cell) {
            cell = number;
            taken = 0;
        }
    }

    /** Notes that the piece has ended: everything that it printed is sent, with a line about what was left out. */
    synchronized void end() {
        running = false;
        if (leftOut > 0) {
            waiting.writeBytes(String.format(Locale.ROOT, MESSAGE, leftOut, linesLeftOut, MOST_BYTES)
                    .getBytes(StandardCharsets.UTF_8));
            leftOut = 0;
            linesLeftOut = 0;
        }
        send();
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
        if (taken < MOST_BYTES) {
            // The one that reaches the limit is taken whole: no character is cut in two.
            waiting.write(bytes, from, count);
            taken += count;
            return;
        }
        leftOut += count;
        for (int i = from; i < from + count; i++) {
            linesLeftOut += bytes[i] == '\n' ? 1 : 0;
        }
    }

    /** Sends the text that has come so far, or plans to send it soon. */
    @Override
    public synchronized void flush() {
        long now = System.nanoTime();
        if (now - second > SECOND) {
            second = now;
            messages = 0;
        }
        if (!running || messages < MESSAGES_A_SECOND) {
            send();
        } else if (!isPlanned) {
            isPlanned = true;
            DaemonTimer.after(PAUSE, this::sendLines);
        }
    }

    /** Another thread may be in the middle of a line, or even of a character. */
    private synchronized void sendLines() {
        isPlanned = false;
        byte[] all = waiting.toByteArray();
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        waiting.reset();
        waiting.write(all, 0, end);
        send();
        waiting.write(all, end, all.length - end);
    }

    /** Sends the text at once, before something else is shown. */
    synchronized void send() {
        if (waiting.size() == 0) {
            return;
        }
        messages++;
        try {
            waiting.writeTo(kernel);
            waiting.reset();
            kernel.flush();
        } catch (IOException e) {
            waiting.reset(); // As a print stream does: printing fails no cell.
        }
    }
}
