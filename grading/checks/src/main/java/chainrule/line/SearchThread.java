package chainrule.line;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A search beside the thread that waits for it: who waits can be interrupted, and whatever goes wrong is no result.
 *
 * <p>It is told to stop and never interrupted: that would close the jars that the compiler reads, for all who read them.
 */
public final class SearchThread extends Thread {

    private volatile boolean stopped;

    private SearchThread(Runnable search) {
        super(search, "chainrule-line");
        setDaemon(true);
        // The compiler and the student's code may run out of stack or memory here: then there is no line.
        setUncaughtExceptionHandler((failed, cause) -> {});
    }

    /** What the search finds; nothing where it fails, takes too long by the clock, or the waiting thread is interrupted. */
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

    /** Whether nobody waits for this thread's search any more. */
    static boolean isToStop() {
        return Thread.currentThread() instanceof SearchThread search && search.stopped;
    }
}
