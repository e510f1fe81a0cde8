package chainrule.assignment;

import java.time.Duration;

/**
 * What lateness costs.
 *
 * @param percentPerDay of the points reached, for each day that has begun
 * @param atMostPercent the most that is taken away
 */
public record LatePolicy(int percentPerDay, int atMostPercent) {

    /** Lateness costs nothing. */
    public static final LatePolicy NONE = new LatePolicy(0, 0);

    /** Both are percentages. */
    public LatePolicy {
        if (percentPerDay < 0 || percentPerDay > 100 || atMostPercent < 0 || atMostPercent > 100) {
            throw new IllegalArgumentException("late: percentPerDay and atMostPercent must be 0 to 100, got %d and %d"
                    .formatted(percentPerDay, atMostPercent));
        }
    }

    /** Percent taken away. @param days that cost something */
    public int percent(long days) {
        return (int) Math.min(atMostPercent, days * percentPerDay);
    }

    /** Days that have begun; 0 for what is in time. */
    static long days(Duration late) {
        return late.isNegative() || late.isZero() ? 0 : late.minusNanos(1).toDays() + 1;
    }
}
