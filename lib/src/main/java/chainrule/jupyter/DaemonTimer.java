package chainrule.jupyter;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread for tasks that run a little later; it does not keep a program from ending. */
final class DaemonTimer {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "chainrule-timer");
        thread.setDaemon(true);
        return thread;
    });

    private DaemonTimer() {}

    /** @param task a short one, so that others need not wait; if it fails, nobody is notified */
    static void after(Duration delay, Runnable task) {
        TIMER.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
