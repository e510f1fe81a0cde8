package chainrule.assignment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * A time as instructors write it: with the time zone, because a server's clock may be in another zone than the class.
 */
final class WrittenTime {

    private WrittenTime() {}

    /**
     * Reads a time.
     *
     * @param what its name in messages, such as {@code the deadline}
     */
    static Instant of(String what, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s must be written with date, time and zone, such as 2026-03-01T23:59:00+01:00, got %s"
                            .formatted(what, text),
                    e);
        }
    }
}
