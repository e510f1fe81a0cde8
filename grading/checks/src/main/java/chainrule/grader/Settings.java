package chainrule.grader;

/**
 * How thoroughly to check, and with which numbers.
 *
 * @param seed the same seed gives the same inputs
 * @param cases how many inputs each check tries
 */
public record Settings(long seed, int cases) {

    /** In a notebook: always the same inputs, so that a student can follow one mistake from check to check. */
    public static Settings notebook() {
        return new Settings(7, 3);
    }

    /** In grading: the seed drawn for the assignment, and more inputs. */
    public static Settings grading(long seed) {
        return new Settings(seed, 8);
    }
}
