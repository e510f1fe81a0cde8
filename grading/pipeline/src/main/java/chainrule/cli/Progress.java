package chainrule.cli;

import chainrule.grade.SubmissionResult;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells how far grading has come: a line a submission where asked, else one line now and then with the time left. */
final class Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final PrintWriter say;
    private final int all;
    private final boolean verbose;
    private final long start = System.nanoTime();
    private long said = start;
    private int done;

    Progress(PrintWriter say, int all, boolean verbose) {
        this.say = say;
        this.all = all;
        this.verbose = verbose;
    }

    synchronized void done(SubmissionResult result, boolean known) {
        done++;
        long now = System.nanoTime();
        if (verbose) {
            say.println("%d/%d  %s  %s  %d of %d%s"
                    .formatted(
                            done,
                            all,
                            result.student(),
                            result.lesson(),
                            result.points(),
                            result.max(),
                            known ? "  (known from an earlier run)" : ""));
        } else if (now - said > BETWEEN.toNanos()) {
            said = now;
            long left = (now - start) / done * (all - done) / 1_000_000_000;
            say.println("%d of %d, about %d:%02d min left".formatted(done, all, left / 60, left % 60));
        }
    }
}
