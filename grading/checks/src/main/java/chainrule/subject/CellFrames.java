package chainrule.subject;

import java.util.List;

/** Finds the lines of notebook cells in a stack trace. */
final class CellFrames {

    private CellFrames() {}

    static List<StudentException.Frame> own(List<StackTraceElement> trace) {
        return trace.stream()
                .filter(e -> e.getClassName().startsWith("REPL."))
                .filter(e -> !e.getMethodName().contains("do_it$"))
                .limit(StudentException.MOST_FRAMES)
                .map(e -> new StudentException.Frame(e.getClassName(), e.getMethodName(), e.getLineNumber()))
                .toList();
    }
}
