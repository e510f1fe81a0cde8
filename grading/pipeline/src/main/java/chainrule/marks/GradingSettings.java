package chainrule.marks;

import chainrule.grader.GraderSettings;
import java.time.Duration;

/**
 * The settings for all submissions of a run.
 *
 * @param seed of the assignment: the same seed gives the same inputs
 * @param variants whether each student has individual inputs, drawn from the seed and the id
 * @param limit the time for all calls of one exercise together; a right answer takes well under a second
 * @param submissionLimit the time for everything that is done with one notebook, from reading it to its last exercise
 */
public record GradingSettings(long seed, boolean variants, Duration limit, Duration submissionLimit) {

    /** Enough for every exercise. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    /** Enough for every lesson. */
    public static final Duration USUAL_SUBMISSION_LIMIT = Duration.ofSeconds(60);

    /** The same inputs for everybody. */
    public GradingSettings(long seed, Duration limit, Duration submissionLimit) {
        this(seed, false, limit, submissionLimit);
    }

    /** The settings with the usual limits. */
    public static GradingSettings usual(long seed) {
        return new GradingSettings(seed, USUAL_LIMIT, USUAL_SUBMISSION_LIMIT);
    }

    /** The same with inputs for each student, or with the same for everybody. */
    public GradingSettings withVariants(boolean individual) {
        return new GradingSettings(seed, individual, limit, submissionLimit);
    }

    /** The inputs that a student's code gets. */
    public GraderSettings inputs(String student) {
        return variants ? GraderSettings.individual(StudentSeed.of(seed, student), seed) : GraderSettings.grading(seed);
    }
}
