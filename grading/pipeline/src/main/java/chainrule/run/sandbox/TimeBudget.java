package chainrule.run.sandbox;

import java.time.Duration;

/** The time of one submission for everything that is done with it, from reading it to its last exercise. */
public final class TimeBudget {

    /** A busy machine does not make a program wait this long. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Duration total;
    private Duration left;
    private boolean disturbed;

    /** @param total see {@link chainrule.subject.Stopwatch} for the way it is measured */
    public TimeBudget(Duration total) {
        this.total = total;
        this.left = total;
    }

    /** The message to the student when no time is left. */
    public String spentMessage() {
        return "The notebook has %d s for all of its exercises together, and these had run out."
                .formatted(total.toSeconds());
    }

    /** Whether no time is left. */
    public synchronized boolean isSpent() {
        return left.isZero() || left.isNegative();
    }

    /** The time that is left. */
    public synchronized Duration left() {
        return left;
    }

    /**
     * Whether this program stood still for five seconds or more while the time ran. That time does not count, but work
     * that did not end in time should be tried again when the machine is running normally.
     */
    public synchronized boolean wasDisturbed() {
        return disturbed;
    }

    /** @param missed the longest time during which this program stood still */
    synchronized void spend(Duration time, Duration missed) {
        left = left.minus(time);
        disturbed |= missed.compareTo(LONG) >= 0;
    }

    /** A limit for a part of the work, which is no longer than the time that is left. */
    synchronized Duration atMost(Duration limit) {
        return limit.compareTo(left) < 0 ? limit : left;
    }
}
