package chainrule.check;

import chainrule.line.MistakeLine;
import java.time.Duration;

/**
 * The line of the mistake as a reader sees it.
 *
 * @param message says that a single change there helps
 * @param where the line itself, with its number and what it belongs to
 */
record ShownLine(String message, String where) {

    /** The processor time for the search; the last edits that are compiled take a little more. */
    static final Duration LIMIT = Duration.ofMillis(1400);

    /** The milliseconds that a reader waits at most, however busy the machine is. */
    static final long PATIENCE = 6_000;

    /** @param cell the name of the cell */
    static ShownLine of(MistakeLine line, String cell) {
        return new ShownLine(line.message(), line.where(cell));
    }
}
