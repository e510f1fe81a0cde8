package chainrule.assignment;

import java.time.Instant;

/**
 * A later deadline.
 *
 * @param reason for the instructor; may be empty
 */
public record Extension(Addressee whom, Instant until, String reason) {}
