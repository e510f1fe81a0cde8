package chainrule.assignment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Times as instructors write them down: with the zone, since a server's clock is not the class's. */
final class WrittenTime {

    private WrittenTime() {}

    /** @param what for the message: {@code the deadline} */
    static Instant of(String what, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s must be written with date, time and zone, as 2026-03-01T23:59:00+01:00, got %s"
                            .formatted(what, text),
                    e);
        }
    }
}
