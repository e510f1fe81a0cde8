package chainrule.marks;

import java.time.Duration;

/**
 * The settings for all submissions of a run.
 *
 * @param seed of the assignment: the same seed gives the same inputs
 * @param limit the time for all calls of one exercise together; a right answer takes well under a second
 * @param submissionLimit the time for everything that is done with one notebook, from reading it to its last exercise
 */
public record GradingSettings(long seed, Duration limit, Duration submissionLimit) {

    /** Enough for every exercise. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    /** Enough for every lesson. */
    public static final Duration USUAL_SUBMISSION_LIMIT = Duration.ofSeconds(60);

    /** The settings with the usual limits. */
    public static GradingSettings usual(long seed) {
        return new GradingSettings(seed, USUAL_LIMIT, USUAL_SUBMISSION_LIMIT);
    }
}
