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
 * What code can change for all code of this process with the classes that every program uses: threads, streams, properties,
 * and the defaults that the language keeps. An exercise that finds it as it was at the start runs as in a process of its own.
 *
 * <p>It is no record: to compare two records for the first time costs a cold process a tenth of all its work.
 */
final class ProcessState {

    /** Those that run. */
    private final Set<Thread> threads = threadsNow();

    private final Properties properties = (Properties) System.getProperties().clone();
    private final List<Object> streams = Arrays.asList(System.in, System.out, System.err);
    private final List<Object> platform = platformNow();
    /** Of the thread that runs the cells. */
    private final List<Object> serving = servingNow();

    private ProcessState() {}

    static ProcessState now() {
        return new ProcessState();
    }

    /** Whether the process is now as it was then; a thread that has ended meanwhile leaves nothing behind. */
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
