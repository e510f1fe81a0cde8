package chainrule.line;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A search beside the thread that waits for it, so the waiting thread can be interrupted, and any failure just means no
 * result.
 *
 * <p>It is asked to stop and never interrupted, because that would close the jars that the compiler reads, for
 * everybody who reads them.
 */
public final class SearchThread extends Thread {

    private volatile boolean stopped;

    private SearchThread(Runnable search) {
        super(search, "chainrule-line");
        setDaemon(true);
        // The compiler and the student's code may run out of stack or memory here: then there is no line.
        setUncaughtExceptionHandler((failed, cause) -> {});
    }

    /**
     * The result of the search; empty if it fails, takes too long by the clock, or the waiting thread is interrupted.
     */
    public static <T> Optional<T> found(Supplier<Optional<T>> search, long milliseconds) {
        FoundOnce<T> found = new FoundOnce<>();
        SearchThread thread = new SearchThread(() -> found.result = search.get());
        thread.start();
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.stopped = true;
        return thread.isAlive() || Thread.currentThread().isInterrupted() ? Optional.empty() : found.result;
    }

    private static final class FoundOnce<T> {
        private volatile Optional<T> result = Optional.empty();
    }

    /** Whether nobody waits for this thread's search any longer. */
    static boolean isToStop() {
        return Thread.currentThread() instanceof SearchThread search && search.stopped;
    }
}
