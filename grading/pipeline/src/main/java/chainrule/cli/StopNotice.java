package chainrule.cli;

import java.util.Optional;

/**
 * The last words of a run that fails or is stopped: what it has done by then, and what to do about that.
 *
 * <p>If somebody stops the program, for example with Ctrl-C, it always says them; after an error, only if something was
 * changed.
 */
final class StopNotice {

    private static final String NOTHING = "Nothing was changed.";

    private static volatile String words = NOTHING;
    private static volatile boolean unfinished;
    private static volatile boolean due;

    private StopNotice() {}

    /** Says the words when the process is ended from now on, unless the run is {@link #over} by then. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(StopNotice::tell));
    }

    /** A run begins, which has changed nothing. */
    static void begin() {
        set(NOTHING);
    }

    /** Sets the words for the time when nothing is changed yet, or everything is done. */
    static void set(String now) {
        words = now;
        unfinished = false;
    }

    /** Sets the words for the time when something is changed only in part. */
    static void setUnfinished(String now) {
        words = now;
        unfinished = true;
    }

    /** The words to say after an error; empty if nothing was changed. */
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
