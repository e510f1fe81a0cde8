package chainrule.subject;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs the student's code on a separate thread until the time for all calls, or for one training, is over, as a {@link
 * Stopwatch} measures it, or until the code has run out of memory.
 *
 * <p>After that, it refuses every further call at once, because the thread may still be in the student's loop, and each
 * call would fill the memory again.
 */
public final class TimeLimit implements AutoCloseable {

    /** A call into the student's code. */
    interface Code<R> {
        R run() throws Throwable;
    }

    /** The shortest time before it looks at its stopwatch again. */
    private static final Duration LEAST = Duration.ofMillis(20);

    private final Duration whole;
    private final List<Thread> left = new ArrayList<>();
    private Duration limit;
    private Optional<ExecutorService> thread;
    private boolean closed;
    private volatile Thread runner;
    private volatile StudentException over;
    private volatile boolean stopped;
    private Stopwatch watch;
    private long start;
    private volatile long earliestEnd;

    /** No limit and no thread, which is faster, for code that is trusted or runs in a process that can be ended. */
    public static TimeLimit none() {
        return new TimeLimit(Duration.ZERO, false);
    }

    /** The time begins now. */
    public TimeLimit(Duration limit) {
        this(limit, true);
    }

    private TimeLimit(Duration limit, boolean limited) {
        this.whole = limit;
        this.limit = limit;
        this.thread = limited ? Optional.of(Executors.newSingleThreadExecutor(this::runner)) : Optional.empty();
        thread.ifPresent(this::begin);
    }

    /**
     * Begins again, even if the time was over.
     *
     * @param times how many times the limit is given
     */
    void anew(int times) {
        if (thread.isEmpty()) {
            over = null;
            return;
        }
        limit = whole.multipliedBy(times);
        if (over instanceof StudentTimeout) {
            left.add(runner); // It may run on: what follows has a thread of its own.
            closed = false;
            thread = Optional.of(Executors.newSingleThreadExecutor(this::runner));
        }
        over = null;
        begin(thread.get());
    }

    /** The thread must exist before the stopwatch starts. */
    private void begin(ExecutorService executor) {
        CompletableFuture.runAsync(() -> {}, executor).join();
        watch = new Stopwatch(Stopwatch.threadsOf("self"), this::onProcessor);
        start = System.nanoTime();
        earliestEnd = start + limit.toNanos();
    }

    private Duration onProcessor() {
        long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(runner.getId());
        return Duration.ofNanos(Math.max(0, nanos));
    }

    private Thread runner(Runnable task) {
        runner = new Thread(null, task, "student", 1L << 20);
        runner.setDaemon(true);
        // What was thrown is the student's exception already; the rest is of a thread that was stopped anywhere.
        runner.setUncaughtExceptionHandler((stopped, thrown) -> {});
        return runner;
    }

    /** Whether code still had to run when the thread that waited for it was interrupted. */
    public boolean stopped() {
        return stopped;
    }

    /**
     * Whether the student's code is still running although its time is over, because this version of Java cannot stop
     * it.
     */
    public boolean stillRunning() {
        List<Thread> all = new ArrayList<>(left);
        if (over instanceof StudentTimeout) {
            all.add(runner);
        }
        return all.stream().anyMatch(TimeLimit::isAlive);
    }

    private static boolean isAlive(Thread thread) {
        boolean stopped = Thread.interrupted(); // Who stopped the check must not be told before the thread could end.
        try {
            thread.join(100);
        } catch (InterruptedException e) {
            stopped = true;
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }

    /** The result of the student's code; it throws the {@link StudentException} that stands for what the code threw. */
    <R> R call(Code<R> code) {
        if (over != null) {
            throw over;
        }
        try {
            return run(code);
        } catch (StudentException e) {
            over = e.outOfMemory() ? e : over;
            throw e;
        }
    }

    private <R> R run(Code<R> code) {
        if (thread.isEmpty() || Thread.currentThread() == runner) {
            return direct(code);
        }
        CompletableFuture<R> result = new CompletableFuture<>();
        thread.get().execute(() -> {
            try {
                result.complete(code.run());
            } catch (InvocationTargetException e) {
                result.completeExceptionally(translate(e.getCause()));
            } catch (Throwable e) {
                result.completeExceptionally(translate(e));
            }
        });
        try {
            return await(result);
        } catch (ExecutionException e) {
            throw (StudentException) e.getCause();
        } catch (TimeoutException e) {
            throw giveUp(StudentTimeout.of(limit, Duration.ofNanos(System.nanoTime() - start), runner));
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            throw giveUp(new StudentTimeout("still running when the check is stopped", frames()));
        }
    }

    /** Looks at the stopwatch only when the time may be over, because that takes a millisecond. */
    private <R> R await(CompletableFuture<R> result) throws ExecutionException, TimeoutException, InterruptedException {
        while (true) {
            try {
                return result.get(Math.max(0, earliestEnd - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long left = limit.minus(watch.elapsed()).toNanos();
                if (left <= 0) {
                    throw e;
                }
                earliestEnd = System.nanoTime() + Math.max(left, LEAST.toNanos());
            }
        }
    }

    /**
     * Runs the student's statements.
     *
     * @throws StudentException if one throws, or they do not end
     */
    public <R> R of(Supplier<R> statements) {
        return call(statements::get);
    }

    private static <R> R direct(Code<R> code) {
        try {
            return code.run();
        } catch (InvocationTargetException e) {
            throw translate(e.getCause());
        } catch (Throwable e) {
            throw translate(e);
        }
    }

    private static StudentException translate(Throwable thrown) {
        return thrown instanceof StudentException s && s.isBelieved() ? s : StudentException.of(thrown);
    }

    private List<StudentException.Frame> frames() {
        return CellFrames.own(List.of(runner.getStackTrace()));
    }

    private StudentTimeout giveUp(StudentTimeout why) {
        over = why;
        close();
        RunawayThread.stop(runner);
        return why;
    }

    /**
     * Ends the thread, if it is not in the student's code; only once, because a thread that was stopped may keep the
     * queue's locks.
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            thread.ifPresent(ExecutorService::shutdownNow);
        }
    }
}
