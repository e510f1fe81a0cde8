package chainrule.cli;

import chainrule.marks.SubmissionResult;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows how far grading has come: a line for each submission if you ask for it, otherwise a bar in a terminal or one
 * line now and then. The time left is estimated from what this run has graded.
 */
final class ProgressDisplay {

    private static final int WIDTH = 30;

    /** The form of the display. */
    enum Form {
        LINES(Duration.ZERO),
        BAR(Duration.ofMillis(200)),
        NOW_AND_THEN(Duration.ofSeconds(5));

        private final Duration between;

        Form(Duration between) {
            this.between = between;
        }

        /** The command that starts this program says whether it writes to a terminal. */
        static Form of(boolean verbose) {
            return verbose ? LINES : Boolean.getBoolean("chainrule.terminal") ? BAR : NOW_AND_THEN;
        }
    }

    private final PrintWriter say;
    private final int all;
    private final Form form;
    private final LongSupplier clock;
    private final long start;
    private long said;
    private int done;
    private int graded;
    private int shown;

    ProgressDisplay(PrintWriter say, int all, Form form) {
        this(say, all, form, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    ProgressDisplay(PrintWriter say, int all, Form form, LongSupplier clock) {
        this.say = say;
        this.all = all;
        this.form = form;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.said = start;
    }

    /** Notes a result of an earlier run. */
    synchronized void known(SubmissionResult result) {
        done++;
        line(result, "  (known from an earlier run)");
    }

    /** Notes a result of this run. */
    synchronized void done(SubmissionResult result) {
        done++;
        graded++;
        line(result, "");
        long now = clock.getAsLong();
        if (form != Form.LINES && done < all && now - said >= form.between.toNanos()) {
            said = now;
            String left = TimeLeft.words(Duration.ofNanos((now - start) / graded * (all - done)));
            if (form == Form.BAR) {
                int full = WIDTH * done / all;
                show("[%s%s] %d of %d, %s".formatted("#".repeat(full), ".".repeat(WIDTH - full), done, all, left));
            } else {
                say.println("%d of %d, %s".formatted(done, all, left));
            }
        }
    }

    private void line(SubmissionResult result, String more) {
        if (form == Form.LINES) {
            say.println("%d/%d  %s  %s  %d of %d%s"
                    .formatted(done, all, result.student(), result.lesson(), result.points(), result.max(), more));
        }
    }

    /** Replaces the content of the line. */
    private void show(String text) {
        say.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        say.flush();
        shown = text.length();
    }

    /** Leaves an empty line for the next output. */
    synchronized void end() {
        if (shown > 0) {
            show("");
            say.print("\r");
            say.flush();
        }
    }
}
