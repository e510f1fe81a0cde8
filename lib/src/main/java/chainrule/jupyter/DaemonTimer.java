package chainrule.jupyter;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread for what a kernel does a little later; it keeps no program from ending. */
final class DaemonTimer {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "chainrule-timer");
        thread.setDaemon(true);
        return thread;
    });

    private DaemonTimer() {}

    /** @param task short, so that others need not wait; if it fails, nobody is told */
    static void after(Duration delay, Runnable task) {
        TIMER.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
}
