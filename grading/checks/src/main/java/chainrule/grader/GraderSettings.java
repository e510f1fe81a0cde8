package chainrule.grader;

/**
 * How thoroughly to check, and with which numbers.
 *
 * @param seed the same seed gives the same inputs
 * @param sizes the seed of the sizes of the inputs alone
 * @param cases the number of inputs for each check
 */
public record GraderSettings(long seed, long sizes, int cases) {

    private static final int CASES = 8;

    /** Settings with one seed for sizes and numbers. */
    public GraderSettings(long seed, int cases) {
        this(seed, seed, cases);
    }

    /**
     * The settings in a notebook: always the same inputs, so that a student can follow one mistake from check to check.
     */
    public static GraderSettings notebook() {
        return new GraderSettings(7, CASES);
    }

    /**
     * The settings in grading: the seed of the assignment, and as many inputs as in a notebook, so a check is equally
     * thorough in both.
     */
    public static GraderSettings grading(long seed) {
        return new GraderSettings(seed, CASES);
    }

    /** The same sizes as {@link #grading} with the assignment's seed, so that nobody has a harder input, with other numbers. */
    public static GraderSettings individual(long seed, long ofAssignment) {
        return new GraderSettings(seed, ofAssignment, CASES);
    }
}
