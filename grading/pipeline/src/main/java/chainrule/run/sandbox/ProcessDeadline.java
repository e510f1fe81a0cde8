package chainrule.run.sandbox;

import chainrule.subject.Stopwatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running time limit, which ends a process when its time is over, unless it is closed before.
 *
 * <p>The limit counts from the first look: a look takes a millisecond, and most work is done before there is one. If
 * this program stands still, its looks come late, and the time between does not count, because nobody's code could use
 * it.
 */
public final class ProcessDeadline implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Several threads can use more processor time than the elapsed time. */
    private static final int MOST_PROCESSORS = 3;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final JvmProcess process;
    /**
     * The thread that calls the process, and that is called back: while it waits for a processor, the process waits for
     * it.
     */
    private final List<Path> caller = Stopwatch.currentThread();

    private final TimeBudget budget;
    private final Duration limit;
    private final ScheduledFuture<?> looks;
    private final long start = System.nanoTime();
    private Stopwatch watch;
    private Duration usedBefore;
    private boolean closed;

    ProcessDeadline(JvmProcess process, TimeBudget budget, Duration limit) {
        this.process = process;
        this.budget = budget;
        this.limit = budget.atMost(limit);
        this.looks = CLOCK.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        if (closed) {
            return; // A look that comes too late must not end the process.
        }
        if (watch == null) {
            List<Path> threads = Stream.concat(process.ownThreads().stream(), caller.stream())
                    .toList();
            watch = new Stopwatch(threads, process::usedByCode, LOOK);
            usedBefore = process.used();
        }
        Duration used = process.used().minus(usedBefore).dividedBy(watch.knowsWaiting() ? MOST_PROCESSORS : 1);
        if (watch.elapsed().compareTo(limit) > 0 || used.compareTo(limit) > 0) {
            process.timeIsOver();
        }
    }

    private Duration beforeTheFirstLook() {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        return passed.compareTo(LOOK) < 0 ? passed : LOOK;
    }

    /** Deducts what was used from the budget. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            looks.cancel(false);
            if (watch == null) {
                budget.spend(beforeTheFirstLook(), Duration.ZERO);
            } else {
                budget.spend(watch.elapsed(), watch.longestMissed());
            }
        }
    }
}
