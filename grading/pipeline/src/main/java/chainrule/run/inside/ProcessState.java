package chainrule.run.inside;

import java.io.InputStream;
import java.io.PrintStream;
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
 * @param threads those that run
 * @param streams input, output and errors
 * @param platform defaults, each as it is or none
 * @param serving the thread that runs the cells
 */
record ProcessState(
        Set<Thread> threads, Properties properties, Streams streams, List<Object> platform, ServingThread serving) {

    record Streams(InputStream in, PrintStream out, PrintStream err) {}

    record ServingThread(
            Thread thread,
            String name,
            int priority,
            ClassLoader loader,
            Thread.UncaughtExceptionHandler handler,
            boolean interrupted) {

        static ServingThread now() {
            Thread t = Thread.currentThread();
            return new ServingThread(
                    t,
                    t.getName(),
                    t.getPriority(),
                    t.getContextClassLoader(),
                    t.getUncaughtExceptionHandler(),
                    t.isInterrupted());
        }
    }

    static ProcessState now() {
        return new ProcessState(
                threadsNow(),
                (Properties) System.getProperties().clone(),
                new Streams(System.in, System.out, System.err),
                platformNow(),
                ServingThread.now());
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
