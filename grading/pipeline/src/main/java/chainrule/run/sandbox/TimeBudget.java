package chainrule.run.sandbox;

import java.time.Duration;

/** The time that one submission has for all that is done with it, from reading it to its last exercise. */
public final class TimeBudget {

    private final Duration total;
    private Duration left;

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

    synchronized void spend(Duration time) {
        left = left.minus(time);
    }

    /** A limit for a part of it, which is no longer than what is left. */
    synchronized Duration atMost(Duration limit) {
        return limit.compareTo(left) < 0 ? limit : left;
    }
}
