package chainrule.run.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text about its threads that a virtual machine writes when a signal asks for it. */
final class ThreadDump {

    private static final String BEGIN = "Full thread dump";
    private static final String MAIN = "\n\"main\" ";
    private static final String FRAME = "\tat ";
    private static final String STATE = "java.lang.Thread.State: ";

    private ThreadDump() {}

    /** Where the main thread was, innermost first; empty until the text shows it. */
    static List<StackTraceElement> main(String text) {
        int main = beginOfMain(text);
        int end = main < 0 ? -1 : text.indexOf("\n\n", main);
        if (end < 0) {
            return List.of();
        }
        List<StackTraceElement> frames = new ArrayList<>();
        for (String line : text.substring(main, end).split("\n")) {
            frame(line).ifPresent(frames::add);
        }
        return frames;
    }

    /** Whether the main thread was asleep, or waited for something. */
    static boolean waits(String text) {
        int main = beginOfMain(text);
        int state = main < 0 ? -1 : text.indexOf(STATE, main);
        return state >= 0
                && Stream.of("WAITING", "TIMED_WAITING", "BLOCKED")
                        .anyMatch(name -> text.startsWith(name, state + STATE.length()));
    }

    /** The place in the last dump; −1 if there is none. */
    private static int beginOfMain(String text) {
        return text.indexOf(MAIN, Math.max(0, text.lastIndexOf(BEGIN)));
    }

    /** Reads a line such as {@code \tat java.base@17/java.lang.Thread.run(Thread.java:840)}. */
    private static Optional<StackTraceElement> frame(String line) {
        int open = line.indexOf('(');
        int method = line.lastIndexOf('.', open);
        int module = line.lastIndexOf('/', open);
        int type = Math.max(FRAME.length(), module + 1);
        if (!line.startsWith(FRAME) || open < 0 || method <= type) {
            return Optional.empty();
        }
        return Optional.of(new StackTraceElement(
                line.substring(type, method), line.substring(method + 1, open), null, number(line, open)));
    }

    private static int number(String line, int from) {
        int digits = line.lastIndexOf(':') + 1;
        int end = line.indexOf(')', from);
        try {
            return digits > from && digits < end ? Integer.parseInt(line.substring(digits, end)) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
