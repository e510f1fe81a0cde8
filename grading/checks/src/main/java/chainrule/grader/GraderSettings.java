package chainrule.grader;

/**
 * How thoroughly to check, and with which numbers.
 *
 * @param seed the same seed gives the same inputs
 * @param cases how many inputs each check tries
 */
public record GraderSettings(long seed, int cases) {

    private static final int CASES = 8;

    /** In a notebook: always the same inputs, so that a student can follow one mistake from check to check. */
    public static GraderSettings notebook() {
        return new GraderSettings(7, CASES);
    }

    /** In grading: the seed drawn for the assignment, and as many inputs: what passes here passes there. */
    public static GraderSettings grading(long seed) {
        return new GraderSettings(seed, CASES);
    }
}
