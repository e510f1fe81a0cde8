package chainrule.grade;

import java.time.Duration;

/**
 * What holds for all submissions of a run.
 *
 * @param seed of the assignment: the same seed gives the same inputs
 * @param limit time on a processor for all calls of one exercise together; a right answer takes well under a second
 */
public record Conditions(long seed, Duration limit) {

    /** Ample for every exercise. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
}
