package chainrule.check;

import chainrule.grader.GraderRunner;
import chainrule.grader.Graders;
import chainrule.grader.Settings;
import chainrule.subject.InProcessSubject;
import chainrule.subject.TimeLimit;
import java.util.List;
import java.util.Optional;

/** Runs one check that nobody sees: the first one costs half a second more, for JUnit and all that a failure is shown with. */
final class WarmUp implements Runnable {

    /** Small, and with a mistake, so that comparing and the table of a failure are loaded too. */
    private static final String EXERCISE = "relu";

    private static final Form.Arrays1 WRONG = z -> z;

    /** Begins in the background; touches neither points nor output, and whatever goes wrong is left to the first real check to say. */
    static void start() {
        Thread thread = new Thread(new WarmUp(), "chainrule-warm-up-checks");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        thread.start();
    }

    @Override
    public void run() {
        Graders.of(EXERCISE).ifPresent(grader -> {
            try (TimeLimit limit = new TimeLimit(NotebookCheck.LIMIT)) {
                var subject = InProcessSubject.ofFunction(grader.exercise().declares(), WRONG, limit);
                View view = View.of(
                        GraderRunner.run(grader, subject, Settings.notebook()),
                        EXERCISE,
                        List.of(),
                        false,
                        frame -> Optional.empty());
                warmed = Html.of(view).length() + Text.of(view).length();
            }
        });
    }

    private int warmed;

    /** How much text the check gave: 0 before it, or when there was nothing to check. */
    int warmed() {
        return warmed;
    }
}
