package chainrule.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process under limits: streams to talk over, a deadline that ends it, and why it ended. */
public final class JvmProcess implements AutoCloseable {

    private static final int MOST_WORDS = 4000;
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Of a process that a hang-up, an interrupt or a request to end has ended: terminals and batch systems send these. */
    private static final Set<Integer> TOLD_TO_END = Set.of(128 + 1, 128 + 2, 128 + 15);

    static final Duration MOMENT = Duration.ofSeconds(1);

    /** Ends processes whose time is over; reads and writes that wait for one of them then fail. */
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final Thread listener;
    private volatile boolean late;

    private JvmProcess(Process process) {
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        this.listener = new Thread(this::listen, "words of " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts a main class.
     *
     * @param user see {@link Confinement#command}
     * @param options of the virtual machine beside the limits
     */
    public static JvmProcess start(
            Confinement confinement,
            int user,
            JvmLimits limits,
            List<String> options,
            List<Path> classPath,
            String mainClass) {
        List<String> java = new ArrayList<>(options);
        java.add("-cp");
        java.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        java.add(mainClass);
        try {
            return new JvmProcess(new ProcessBuilder(confinement.command(user, limits, classPath, java)).start());
        } catch (IOException e) {
            throw new UncheckedIOException("the sandboxed process cannot be started", e);
        }
    }

    /** What the process writes to its standard output. */
    public InputStream in() {
        return in;
    }

    /** The standard input of the process. */
    public OutputStream out() {
        return out;
    }

    /**
     * Ends the process when it has used that much of a processor, or after three times as long in any case, unless the
     * returned deadline is closed before; what it uses before the first look is not counted. On a busy machine a process
     * gets little of the processor, and loses nothing.
     */
    public Deadline within(Duration time) {
        Watch watch = new Watch(time);
        ScheduledFuture<?> looks =
                CLOCK.scheduleWithFixedDelay(watch, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            looks.cancel(false);
            watch.end(); // A look that is under way must not end the process afterwards.
        };
    }

    /** Counts from its first look: looking takes milliseconds, and most is done before there is one. */
    private final class Watch implements Runnable {

        private final Duration time;
        private final long start = System.nanoTime();
        private Duration before;
        private boolean ended;

        Watch(Duration time) {
            this.time = time;
        }

        @Override
        public void run() {
            Duration now = used();
            before = before == null ? now : before;
            boolean waited = System.nanoTime() - start > time.toNanos() * 3;
            if (waited || now.minus(before).compareTo(time) > 0) {
                timeIsOver();
            }
        }

        private synchronized void timeIsOver() {
            if (!ended) {
                late = true;
                kill();
            }
        }

        synchronized void end() {
            ended = true;
        }
    }

    /** Time on a processor, of the process and all that it started. */
    private Duration used() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A time limit under way. */
    public interface Deadline extends AutoCloseable {
        @Override
        void close();
    }

    /** Reads the beginning of what the process says on its standard error, and lets the rest go. */
    private void listen() {
        byte[] some = new byte[4096];
        try (InputStream from = process.getErrorStream()) {
            for (int n = from.read(some); n >= 0; n = from.read(some)) {
                synchronized (words) {
                    words.write(some, 0, Math.min(n, MOST_WORDS - words.size()));
                }
            }
        } catch (IOException e) {
            // The process has ended.
        }
    }

    /** Whether it still runs, and nothing has ended it. */
    public boolean isAlive() {
        return !late && process.isAlive();
    }

    /** Waits for the end and says why it came. */
    public Ending ending() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
                process.waitFor();
            }
            listener.join(1000);
            if (!late && TOLD_TO_END.contains(process.exitValue())) {
                Thread.sleep(MOMENT.toMillis()); // If this program was told so too, nobody hears of this end.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said;
        synchronized (words) {
            said = words.toString(StandardCharsets.UTF_8);
        }
        boolean memory = said.contains("java.lang.OutOfMemoryError");
        return new Ending(late, memory, process.isAlive() ? -1 : process.exitValue(), said.strip());
    }

    /**
     * Why a process ended.
     *
     * @param late its time was over
     * @param outOfMemory its memory was exhausted
     * @param status its exit status
     * @param words the beginning of what it said on its standard error
     */
    public record Ending(boolean late, boolean outOfMemory, int status, String words) {}

    /** Ends the process at once, and with it all that it started: its process space ends with its first process. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
