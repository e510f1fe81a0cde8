package chainrule.assignment;

/**
 * How late work is, and what that costs.
 *
 * @param days the late days that have begun
 * @param free those of them that the student's budget covers
 * @param percent of the points reached that the other days cost
 */
public record Lateness(long days, long free, int percent) {

    /** The work is on time, or nobody knows. */
    public static final Lateness NONE = new Lateness(0, 0, 0);

    /** A text such as {@code 3 days late, 2 of them free}. */
    public String words() {
        String all = "%d day%s late".formatted(days, days == 1 ? "" : "s");
        return free == 0 ? all : free == days ? all + ", which is free" : "%s, %d of them free".formatted(all, free);
    }
}
