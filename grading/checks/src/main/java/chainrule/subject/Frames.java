package chainrule.subject;

import java.util.Arrays;
import java.util.List;

/** Picks the lines of notebook cells out of a stack trace. */
final class Frames {

    private Frames() {}

    static List<StudentException.Frame> own(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .filter(e -> e.getClassName().startsWith("REPL."))
                .filter(e -> !e.getMethodName().contains("do_it$"))
                .limit(StudentException.MOST_FRAMES)
                .map(e -> new StudentException.Frame(e.getClassName(), e.getMethodName(), e.getLineNumber()))
                .toList();
    }
}
