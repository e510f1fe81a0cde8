package chainrule.jupyter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl.UserException;

/** The lines of a stack trace that help the reader of a cell. */
final class ShownFrames {

    private static final int MOST = 60;
    private static final int FIRST = 20;

    /** Exceptions of the library whose message says everything, so the place within the library does not matter. */
    private static final Set<String> REFUSALS = Set.of(
            "java.lang.IllegalArgumentException", "java.lang.IllegalStateException", "java.io.UncheckedIOException");

    private ShownFrames() {}

    /**
     * The frames without the library's own if it refused a call. If there are very many, as when a method calls itself
     * forever, only the first and the last.
     */
    static StackTraceElement[] of(Throwable thrown) {
        StackTraceElement[] all = thrown.getStackTrace();
        if (thrown instanceof UserException user && REFUSALS.contains(user.causeExceptionClass())) {
            all = Arrays.stream(all)
                    .filter(frame -> !frame.getClassName().startsWith("chainrule."))
                    .toArray(StackTraceElement[]::new);
        }
        return all.length <= MOST
                ? all
                : Stream.concat(Arrays.stream(all, 0, FIRST), Arrays.stream(all, all.length - FIRST, all.length))
                        .toArray(StackTraceElement[]::new);
    }
}
