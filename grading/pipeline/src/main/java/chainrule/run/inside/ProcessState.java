package chainrule.run.inside;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What code can change for all code in this process through the classes that every program uses: threads, streams,
 * properties, and the defaults of the language. An exercise that finds these as they were at the start runs as if it
 * were in its own process.
 *
 * <p>This is not a record, because comparing two records for the first time takes a cold process a tenth of its whole
 * work.
 */
final class ProcessState {

    /** The threads that are running. */
    private final Set<Thread> threads = threadsNow();

    private final Properties properties = (Properties) System.getProperties().clone();
    private final List<Object> streams = Arrays.asList(System.in, System.out, System.err);
    private final List<Object> platform = platformNow();
    /** The calls of the thread that runs the cells. */
    private final List<Object> serving = servingNow();

    private ProcessState() {}

    static ProcessState now() {
        return new ProcessState();
    }

    /** Whether the process is now as it was then; a thread that has ended since leaves nothing behind. */
    boolean holds() {
        ProcessState now = now();
        return threads.containsAll(now.threads)
                && properties.equals(now.properties)
                && streams.equals(now.streams)
                && platform.equals(now.platform)
                && serving.equals(now.serving);
    }

    private static List<Object> servingNow() {
        Thread t = Thread.currentThread();
        return Arrays.asList(
                t,
                t.getName(),
                t.getPriority(),
                t.getContextClassLoader(),
                t.getUncaughtExceptionHandler(),
                t.isInterrupted());
    }

    private static List<Object> platformNow() {
        return List.of(
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.DISPLAY),
                Locale.getDefault(Locale.Category.FORMAT),
                Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler()));
    }

    private static Set<Thread> threadsNow() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] found = new Thread[2 * all.activeCount() + 16];
        Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
        threads.addAll(Arrays.asList(found).subList(0, all.enumerate(found)));
        return threads;
    }
}
