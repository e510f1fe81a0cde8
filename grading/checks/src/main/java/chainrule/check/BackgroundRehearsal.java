package chainrule.check;

import chainrule.grader.GraderSettings;
import chainrule.grader.Rehearsal;
import java.util.List;
import java.util.Optional;

/** Rehearses a check in the background, as a notebook shows it. */
final class BackgroundRehearsal implements Runnable {

    private int warmed;

    /** Begins in the background; touches neither points nor output, and whatever goes wrong is left to the first real check to say. */
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

    /** How much text the check gave: 0 before it, or when there was nothing to check. */
    int warmed() {
        return warmed;
    }
}
