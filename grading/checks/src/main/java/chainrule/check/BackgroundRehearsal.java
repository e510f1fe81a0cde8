package chainrule.check;

import chainrule.grader.GraderSettings;
import chainrule.grader.Rehearsal;
import java.util.List;
import java.util.Optional;

/** Rehearses a check in the background, in the form in which a notebook shows it. */
final class BackgroundRehearsal implements Runnable {

    private int warmed;

    /**
     * Begins in the background. It touches neither points nor output, and if anything goes wrong, the first real check
     * will report it.
     */
    static void start() {
        Thread thread = new Thread(new BackgroundRehearsal(), "chainrule-warm-up-checks");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        thread.start();
    }

    @Override
    public void run() {
        Rehearsal.run(GraderSettings.notebook()).ifPresent(done -> {
            CheckView view = CheckView.of(done.outcome(), done.exercise(), List.of(), false, frame -> Optional.empty());
            warmed = CheckHtml.of(view).length() + CheckText.of(view).length();
        });
    }

    /** The length of the rehearsed check's text: 0 before the check, or if there was nothing to check. */
    int warmed() {
        return warmed;
    }
}
