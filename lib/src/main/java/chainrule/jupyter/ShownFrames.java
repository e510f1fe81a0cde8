package chainrule.jupyter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl.UserException;

/** The lines of a stack trace that help a reader of a cell. */
final class ShownFrames {

    private static final int MOST = 60;
    private static final int FIRST = 20;

    /** What the library throws with a message that says all: where in the library is of no use. */
    private static final Set<String> REFUSALS = Set.of(
            "java.lang.IllegalArgumentException", "java.lang.IllegalStateException", "java.io.UncheckedIOException");

    private ShownFrames() {}

    /** All but the library's own of a refusal; of very many, as where a method calls itself for ever, the first and the last. */
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
