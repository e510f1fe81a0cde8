package chainrule.cli;

import java.util.Optional;

/**
 * What is told if a run comes to no good end: what it has done by then, and what to do about that.
 *
 * <p>If somebody ends the program, as by Ctrl-C, it is told in any case; after an error, only if something was changed.
 */
final class StopNotice {

    private static final String NOTHING = "Nothing was changed.";

    private static volatile String words = NOTHING;
    private static volatile boolean unfinished;
    private static volatile boolean due;

    private StopNotice() {}

    /** From now on it is told if the process is ended, unless the run has been {@link #over} before. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(StopNotice::tell));
    }

    /** A run begins, which has changed nothing. */
    static void begin() {
        set(NOTHING);
    }

    /** What is true from here on, if nothing was changed, or all of it is done. */
    static void set(String now) {
        words = now;
        unfinished = false;
    }

    /** What is true from here on, if something is changed only in part. */
    static void setUnfinished(String now) {
        words = now;
        unfinished = true;
    }

    /** What is to be told after an error; empty if nothing was changed. */
    static Optional<String> afterAnError() {
        return unfinished ? Optional.of(words) : Optional.empty();
    }

    /** The run ended by itself. */
    static void over() {
        words = "";
    }

    /** Whether the process is being ended, so that what fails now fails for that. */
    static boolean isDue() {
        return due;
    }

    private static void tell() {
        if (!words.isEmpty()) {
            due = true;
            TerminalWriter say = new TerminalWriter(System.out);
            say.println(words);
            say.flush();
        }
    }
}
