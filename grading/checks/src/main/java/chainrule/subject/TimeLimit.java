package chainrule.subject;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the student's code on a thread of its own until the time given for all calls together is over.
 *
 * <p>Afterwards every further call is refused at once, because the thread may still be in the student's loop.
 */
public final class TimeLimit implements AutoCloseable {

    /** A call into the student's code. */
    interface Code<R> {
        R run() throws Throwable;
    }

    private final Duration limit;
    private final long end;
    private volatile Thread runner;
    private volatile StudentTimeout over;
    private final Optional<ExecutorService> thread;

    /** No limit and no thread, which costs less: for code that is trusted, or in a process that others can end. */
    public static TimeLimit none() {
        return new TimeLimit(Duration.ZERO, false);
    }

    /** The time begins now. */
    public TimeLimit(Duration limit) {
        this(limit, true);
    }

    private TimeLimit(Duration limit, boolean limited) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
        this.thread = limited ? Optional.of(Executors.newSingleThreadExecutor(this::runner)) : Optional.empty();
    }

    private Thread runner(Runnable task) {
        runner = new Thread(null, task, "student", 1L << 20);
        runner.setDaemon(true);
        return runner;
    }

    /** Whether the student's code runs on although its time is over, because this Java cannot stop it. */
    public boolean stillRunning() {
        if (over == null) {
            return false;
        }
        boolean stopped = Thread.interrupted(); // Who stopped the check must not be told before the thread could end.
        try {
            runner.join(100);
        } catch (InterruptedException e) {
            stopped = true;
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
        return runner.isAlive();
    }

    /** The result of the student's code, or the {@link StudentException} that stands for what it threw. */
    <R> R call(Code<R> code) {
        if (over != null) {
            throw over;
        }
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
            return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw (StudentException) e.getCause();
        } catch (TimeoutException e) {
            throw giveUp(new StudentTimeout(limit, frames()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp(new StudentTimeout("still running when the check is stopped", frames()));
        }
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
        return thrown instanceof StudentException s ? s : StudentException.of(thrown);
    }

    private List<StudentException.Frame> frames() {
        return Frames.own(runner.getStackTrace());
    }

    private StudentTimeout giveUp(StudentTimeout why) {
        over = why;
        close();
        Runaway.stop(runner);
        return why;
    }

    /** Ends the thread, if it is not in the student's code. */
    @Override
    public void close() {
        thread.ifPresent(ExecutorService::shutdownNow);
    }
}
