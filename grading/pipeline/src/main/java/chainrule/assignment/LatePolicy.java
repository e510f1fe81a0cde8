package chainrule.assignment;

import java.time.Duration;

/**
 * The cost of being late.
 *
 * @param percentPerDay of the points reached, for each day that has begun
 * @param atMostPercent the largest deduction
 */
public record LatePolicy(int percentPerDay, int atMostPercent) {

    /** Lateness costs nothing. */
    public static final LatePolicy NONE = new LatePolicy(0, 0);

    /** Both numbers are percentages. */
    public LatePolicy {
        if (percentPerDay < 0 || percentPerDay > 100 || atMostPercent < 0 || atMostPercent > 100) {
            throw new IllegalArgumentException("late: percentPerDay and atMostPercent must be 0 to 100, got %d and %d"
                    .formatted(percentPerDay, atMostPercent));
        }
    }

    /**
     * The percentage that is deducted.
     *
     * @param days the late days that cost something
     */
    public int percent(long days) {
        return (int) Math.min(atMostPercent, days * percentPerDay);
    }

    /** The number of late days that have begun; 0 for work that is on time. */
    static long days(Duration late) {
        return late.isNegative() || late.isZero() ? 0 : late.minusNanos(1).toDays() + 1;
    }
}
