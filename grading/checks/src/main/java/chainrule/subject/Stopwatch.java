package chainrule.subject;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Measures how long code has been at work: its time on a processor or, if that is more, the elapsed time less the time
 * for which the threads of its process wait for a processor. Sleeping counts; waiting because the machine is busy does
 * not.
 *
 * <p>Linux reports how long each thread has waited. Elsewhere, a third of the elapsed time counts instead.
 *
 * <p>A caller who looks often also sees when this program itself stood still because it was stopped or starved: before
 * a look that comes late, only the usual time between two looks counts.
 *
 * <p>Only the given threads are measured, which existed before the code began, so the code cannot gain time by starting
 * threads that wait.
 */
public final class Stopwatch {

    /** The part of the elapsed time that counts if nothing reports how long threads wait. */
    private static final int SHARE = 3;

    /** However busy a machine is, this part of the elapsed time counts, so that everything ends. */
    private static final int LEAST_SHARE = 20;

    private static final Duration NEVER_LATE = Duration.ofNanos(Long.MAX_VALUE);

    private final LongSupplier clock;
    private final long usual;
    private final Supplier<Duration> processor;
    private final Duration processorBefore;
    private final Map<Path, Long> waited = new HashMap<>();
    private long lastLook;
    private long passed;
    private long waiting;
    private long counted;
    private long longestMissed;

    /**
     * Starts now.
     *
     * @param threads see {@link #threadsOf}
     * @param processor the time that the code has been on a processor, counted from any moment
     */
    public Stopwatch(Collection<Path> threads, Supplier<Duration> processor) {
        this(threads, processor, NEVER_LATE);
    }

    /**
     * Starts now, for a caller who looks often.
     *
     * @param usual the usual time between two looks
     */
    public Stopwatch(Collection<Path> threads, Supplier<Duration> processor, Duration usual) {
        this(threads, processor, usual, System::nanoTime);
    }

    Stopwatch(Collection<Path> threads, Supplier<Duration> processor, Duration usual, LongSupplier clock) {
        this.clock = clock;
        this.usual = usual.toNanos();
        this.processor = processor;
        this.processorBefore = processor.get();
        threads.forEach(thread -> waitedBy(thread).ifPresent(nanos -> waited.put(thread, nanos)));
        this.lastLook = clock.getAsLong();
    }

    /**
     * The current threads of a process; none if the system does not report them.
     *
     * @param process its number, or self
     */
    public static List<Path> threadsOf(String process) {
        return foldersIn(Path.of("/proc", process, "task"));
    }

    /** The calling thread; none if the system does not report it. */
    public static List<Path> currentThread() {
        try {
            return List.of(Path.of("/proc/thread-self").toRealPath());
        } catch (IOException e) {
            return List.of();
        }
    }

    static List<Path> foldersIn(Path threads) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            all.forEach(folders::add);
        } catch (IOException | DirectoryIteratorException e) {
            folders.clear(); // There is no such folder on this system, or the process has ended.
        }
        return folders;
    }

    /** Whether this system reports how long threads wait. */
    public boolean knowsWaiting() {
        return !waited.isEmpty();
    }

    /**
     * The time since the start that counts. It never decreases, although all threads of a process that ends wait for a
     * processor at once, which together can be more than the elapsed time.
     */
    public synchronized Duration elapsed() {
        counted = Math.max(counted, nanos());
        return Duration.ofNanos(counted);
    }

    /** The longest time that did not count before a look that came late. */
    public synchronized Duration longestMissed() {
        return Duration.ofNanos(longestMissed);
    }

    private long nanos() {
        long now = clock.getAsLong();
        long missed = Math.max(0, now - lastLook - usual);
        passed += now - lastLook - missed;
        lastLook = now;
        longestMissed = Math.max(longestMissed, missed);
        // What was missed does not count already, whether the threads waited meanwhile or not.
        waiting += Math.max(0, waitedMore() - missed);
        long used = processor.get().minus(processorBefore).toNanos();
        return knowsWaiting()
                ? Math.max(used, Math.max(passed / LEAST_SHARE, passed - waiting))
                : Math.max(used, passed / SHARE);
    }

    /** The additional time since the last look, for all threads together. */
    private long waitedMore() {
        long more = 0;
        for (Map.Entry<Path, Long> thread : waited.entrySet()) {
            long now = waitedBy(thread.getKey()).orElse(thread.getValue());
            more += now - thread.getValue();
            thread.setValue(now);
        }
        return more;
    }

    /** The time that threads have been on a processor, as far as the system reports it. */
    public static Duration onProcessor(Collection<Path> threads) {
        return Duration.ofNanos(threads.stream()
                .mapToLong(thread -> number(thread, 0).orElse(0))
                .sum());
    }

    /** The nanoseconds for which a thread was ready to run but had no processor; empty if the thread has ended. */
    private static OptionalLong waitedBy(Path thread) {
        return number(thread, 1);
    }

    private static OptionalLong number(Path thread, int place) {
        try {
            // Time on a processor, time waiting for one, number of turns.
            String[] numbers = Files.readString(thread.resolve("schedstat")).split(" ");
            return OptionalLong.of(Long.parseLong(numbers[place]));
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }
}
