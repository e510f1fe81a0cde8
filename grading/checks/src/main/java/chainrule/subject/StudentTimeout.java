package chainrule.subject;

import java.time.Duration;
import java.util.List;

/** The student's code was still running when its time was over. */
public final class StudentTimeout extends StudentException {

    private static final long serialVersionUID = 1L;

    /** @param frames where it was when the time was over */
    public StudentTimeout(Duration limit, List<Frame> frames) {
        super("Timeout", "still running after " + limit.toMillis() / 1000.0 + " s", frames);
    }

    /** For a process that was ended. @param trace of its main thread at the end, as far as it is known */
    public static StudentTimeout ofProcess(List<StackTraceElement> trace) {
        return new StudentTimeout("still running at the end of its time", Frames.own(trace));
    }

    /** With a message of one's own. */
    public StudentTimeout(String message, List<Frame> frames) {
        super("Timeout", message, frames);
    }
}
