package chainrule.run.sandbox;

import chainrule.subject.Stopwatch;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A Java process with limits: streams for the messages, a deadline that ends it, and the reason why it ended. */
public final class JvmProcess implements AutoCloseable {

    private static final int MOST_WORDS = 8000;
    private static final List<String> OUT_OF_MEMORY =
            List.of("java.lang.OutOfMemoryError", "insufficient memory for the Java Runtime Environment");
    private static final String CRASHED = "A fatal error has been detected by the Java Runtime Environment";

    /**
     * The statuses of a process that a hang-up, an interrupt or a request to end has ended; terminals and batch systems
     * send these.
     */
    private static final Set<Integer> TOLD_TO_END = Set.of(128 + 1, 128 + 2, 128 + 15);

    private static final Duration ANSWER = Duration.ofMillis(400);

    static final Duration MOMENT = Duration.ofSeconds(1);

    private final Process process;
    private final ControlGroup group;
    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final Thread listener;
    private volatile boolean late;
    private volatile List<Path> ownThreads = List.of();
    private volatile List<Path> machineThreads = List.of();
    private volatile String pid = "";

    private JvmProcess(Process process, ControlGroup group) {
        this.process = process;
        this.group = group;
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
        return start(confinement, user, limits, JavaProgram.of(classPath, options, mainClass));
    }

    /** Starts a program, perhaps with an archive of its classes. */
    public static JvmProcess start(Confinement confinement, int user, JvmLimits limits, JavaProgram program) {
        ConfinedCommand command = confinement.command(user, limits, program);
        try {
            return new JvmProcess(ProcessStarter.start(EmptyEnvironment.of(command.words())), command.group());
        } catch (IOException e) {
            command.group().close();
            throw new UncheckedIOException("the sandboxed process cannot be started", e);
        }
    }

    /** The standard output of the process. */
    public InputStream in() {
        return in;
    }

    /** The standard input of the process. */
    public OutputStream out() {
        return out;
    }

    /**
     * Call this once the process has said that it is ready, and before it gets anything that a student wrote: the
     * threads that it has at this time are the virtual machine's own.
     */
    public void isReady() {
        // Programs that confine it stand above the virtual machine.
        pid = Long.toString(ProcessTree.innermost(process.toHandle()).pid());
        ownThreads = Stopwatch.threadsOf(pid);
        machineThreads = ownThreads.stream().filter(JvmProcess::isNamed).toList();
    }

    List<Path> ownThreads() {
        return ownThreads;
    }

    /** Ends the process when its time is used up, unless the returned deadline is closed before. */
    public ProcessDeadline within(Duration time) {
        return within(new TimeBudget(time), time);
    }

    /** A deadline for one piece of work, which uses the time that the submission has left. */
    public ProcessDeadline within(TimeBudget budget, Duration limit) {
        return new ProcessDeadline(this, budget, limit);
    }

    void timeIsOver() {
        late = true;
        askForThreads();
        kill();
    }

    /** Asks where the code is that is about to be ended; on a busy machine, the answer may come too late. */
    private void askForThreads() {
        if (pid.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -QUIT " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long end = System.nanoTime() + ANSWER.toNanos();
            while (ThreadDump.main(words()).isEmpty() && process.isAlive() && System.nanoTime() < end) {
                Thread.sleep(ANSWER.toMillis() / 20);
            }
        } catch (IOException e) {
            // A system without that program.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String words() {
        synchronized (words) {
            return words.toString(StandardCharsets.UTF_8);
        }
    }

    /**
     * The virtual machine names the threads that compile and collect garbage; the main thread has the program's name.
     */
    private static boolean isNamed(Path thread) {
        try {
            return !Files.readString(thread.resolve("comm")).strip().equals("java");
        } catch (IOException e) {
            return false;
        }
    }

    /** The time on a processor without that of the virtual machine's own threads. */
    Duration usedByCode() {
        return used().minus(Stopwatch.onProcessor(machineThreads));
    }

    /** The time on a processor of the process and everything that it started. */
    Duration used() {
        return ProcessTree.of(process.toHandle())
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Reads the beginning of the process's standard error, and discards the rest. */
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

    /** Whether it is still running, and nothing has ended it. */
    public boolean isAlive() {
        return !late && process.isAlive();
    }

    /**
     * Ends the process because its code reported that there was no memory; each further call would fill the memory once
     * more.
     */
    public ProcessEnding outOfMemory() {
        kill();
        return new ProcessEnding(false, true, false, -1, "", List.of(), false);
    }

    /** Lets the process end by itself, because nothing more is asked. @return whether it ended in time */
    public boolean leave(Duration time) {
        try {
            out.close();
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            return false; // It has ended before.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for the end and returns its reason. */
    public ProcessEnding ending() {
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
        String said = words();
        String all = said + lastWords();
        boolean memory = group.ranOutOfMemory() || OUT_OF_MEMORY.stream().anyMatch(all::contains);
        boolean crashed = all.contains(CRASHED);
        return new ProcessEnding(
                late,
                memory,
                crashed,
                process.isAlive() ? -1 : process.exitValue(),
                said.strip(),
                late ? ThreadDump.main(said) : List.of(),
                late && ThreadDump.waits(said));
    }

    /** A virtual machine without memory for itself says so on its standard output, whatever its options are. */
    private String lastWords() {
        try {
            return new String(in.readNBytes(Math.min(in.available(), MOST_WORDS)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // It was killed.
        }
    }

    /**
     * Why a process ended.
     *
     * @param late whether its time was over
     * @param outOfMemory whether its memory was exhausted
     * @param crashed whether the virtual machine itself failed
     * @param status its exit status
     * @param words the beginning of its standard error
     * @param at where its main thread was when its time was over, if it is known
     * @param waits whether that thread was asleep, or waited for something
     */
    public record ProcessEnding(
            boolean late,
            boolean outOfMemory,
            boolean crashed,
            int status,
            String words,
            List<StackTraceElement> at,
            boolean waits) {}

    /**
     * Ends the process at once, and with it everything that it started, because its process space ends with its first
     * process.
     */
    public void kill() {
        ProcessTree.of(process.toHandle()).toList().forEach(ProcessHandle::destroyForcibly);
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
        group.close();
    }
}
