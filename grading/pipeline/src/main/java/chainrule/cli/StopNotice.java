package chainrule.cli;

/** What is told if somebody ends the program, as by Ctrl-C: what it has done by then, and what to do about that. */
final class StopNotice {

    private static volatile String words = "Nothing was changed.";
    private static volatile boolean due;

    private StopNotice() {}

    /** From now on it is told if the process is ended, unless the run has been {@link #over} before. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(StopNotice::tell));
    }

    /** What is true from here on. */
    static void set(String now) {
        words = now;
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
