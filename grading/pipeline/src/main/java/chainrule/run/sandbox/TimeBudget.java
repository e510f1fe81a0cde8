package chainrule.run.sandbox;

import java.time.Duration;

/** The time that one submission has for all that is done with it, from reading it to its last exercise. */
public final class TimeBudget {

    /** A busy machine keeps no program waiting for that long. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Duration total;
    private Duration left;
    private boolean disturbed;

    /** @param total see {@link chainrule.subject.Stopwatch} for how it is measured */
    public TimeBudget(Duration total) {
        this.total = total;
        this.left = total;
    }

    /** What a student is told when nothing is left. */
    public String spentMessage() {
        return "The notebook has %d s for all of its exercises together, and they were over."
                .formatted(total.toSeconds());
    }

    /** Whether nothing is left. */
    public synchronized boolean isSpent() {
        return left.isZero() || left.isNegative();
    }

    /** What is left of it. */
    public synchronized Duration left() {
        return left;
    }

    /**
     * Whether this program stood still for five seconds or more while the time ran. That time does not count; but what did not
     * end in time should be tried again on a machine that is there.
     */
    public synchronized boolean wasDisturbed() {
        return disturbed;
    }

    /** @param missed longest time of it for which this program stood still */
    synchronized void spend(Duration time, Duration missed) {
        left = left.minus(time);
        disturbed |= missed.compareTo(LONG) >= 0;
    }

    /** A limit for a part of it, which is no longer than what is left. */
    synchronized Duration atMost(Duration limit) {
        return limit.compareTo(left) < 0 ? limit : left;
    }
}
