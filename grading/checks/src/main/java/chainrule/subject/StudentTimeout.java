package chainrule.subject;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The student's code was still running when its time was over. */
public final class StudentTimeout extends StudentException {

    private static final long serialVersionUID = 1L;

    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.BLOCKED);

    private final boolean waits;

    /** @param frames the lines that were running when the time was over */
    public StudentTimeout(Duration limit, List<Frame> frames) {
        this(after(limit), frames);
    }

    /** A timeout with its own message. */
    public StudentTimeout(String message, List<Frame> frames) {
        this(message, frames, false);
    }

    private StudentTimeout(String message, List<Frame> frames, boolean waits) {
        super("Timeout", message, frames);
        this.waits = waits;
    }

    /**
     * A timeout in this process.
     *
     * @param passed time by the clock, in which waiting for a busy machine does not count
     * @param thread the thread that is still in the student's code
     */
    static StudentTimeout of(Duration limit, Duration passed, Thread thread) {
        boolean busy = passed.compareTo(limit.multipliedBy(3).dividedBy(2)) > 0;
        String counted = busy ? " of work, not counting the time for which this busy machine made it wait" : "";
        return new StudentTimeout(
                after(limit) + counted,
                CellFrames.own(List.of(thread.getStackTrace())),
                WAITING.contains(thread.getState()));
    }

    /**
     * A timeout of a process that was ended.
     *
     * @param trace of its main thread at the end, if it is known
     */
    public static StudentTimeout ofProcess(List<StackTraceElement> trace, boolean waits) {
        return new StudentTimeout("still running at the end of its time", CellFrames.own(trace), waits);
    }

    private static String after(Duration limit) {
        return "still running after " + String.format(Locale.ROOT, "%.1f", limit.toMillis() / 1000.0) + " s";
    }

    /** Whether it was asleep or waited for something, rather than being in a loop. */
    public boolean waits() {
        return waits;
    }

    @Override
    public boolean isLast() {
        return true;
    }
}
