package chainrule.run.compiler;

import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.run.sandbox.ClassArchive;
import chainrule.run.sandbox.Confinement;
import chainrule.run.sandbox.JavaProgram;
import chainrule.run.sandbox.JvmLimits;
import chainrule.run.sandbox.JvmProcess;
import chainrule.run.sandbox.ProcessDeadline;
import chainrule.run.sandbox.SandboxUsers;
import chainrule.run.sandbox.TimeBudget;
import chainrule.run.wire.ExceptionForm;
import chainrule.run.wire.LimitExceededException;
import chainrule.run.wire.Peer;
import chainrule.run.wire.ProtocolException;
import chainrule.run.wire.RemoteException;
import chainrule.run.wire.TypeTable;
import chainrule.run.wire.UnsendableException;
import chainrule.run.wire.WireLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The process that reads and compiles notebooks, which is kept warm from notebook to notebook and started again after a
 * notebook that it did not survive.
 */
public final class CompilerProcess implements AutoCloseable {

    /** The compiler keeps files open for a while, so the process starts again after this many notebooks. */
    private static final int MOST_NOTEBOOKS = 500;

    private static final ExerciseKey KNOWN = new ExerciseKey("half", "", "half");

    /** A notebook with a cell that is known to compile. */
    private static final String KNOWN_NOTEBOOK =
            "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"double half(double x) { return x / 2; }\"}]}";

    /** Each process has a separate user, so that their threads are counted separately. */
    private static final AtomicInteger STARTED = new AtomicInteger();

    private static final int MOST_USERS = 900;

    /** All types that {@link CompilerService} names. */
    private static final TypeTable TYPES =
            TypeTable.of(CompilerProcess.class.getClassLoader(), List.of(CompilerService.class));

    private final Confinement confinement;
    private JavaProgram program;
    private final int user = SandboxUsers.FIRST_COMPILER + STARTED.getAndIncrement() % MOST_USERS;
    private final String startup;
    private final Duration limit;
    private final boolean compiles;
    private JvmProcess process;
    private Peer peer;
    private CompilerService compiling;
    private int notebooks;
    private int starts;

    /**
     * @param classPath this program's own one, in a place that the process's user can read
     * @param startup the kernel's start-up cell
     * @param limit the time for one piece of work
     * @param compiles whether to warm it up for compiling; if not, it starts sooner and only reads
     */
    public CompilerProcess(
            Confinement confinement, List<Path> classPath, String startup, Duration limit, boolean compiles) {
        this(confinement, program(classPath), startup, limit, compiles);
    }

    /** @param program see {@link #program} */
    public CompilerProcess(
            Confinement confinement, JavaProgram program, String startup, Duration limit, boolean compiles) {
        this.confinement = confinement;
        this.program = program;
        this.startup = startup;
        this.limit = limit;
        this.compiles = compiles;
        try {
            start();
        } catch (UncheckedIOException e) {
            if (program.archive().isEmpty()) {
                throw e;
            }
            process.close();
            this.program = program.with(Optional.empty()); // It may be damaged.
            start();
        }
    }

    /** What it runs. @param classPath this program's own, where the process' user can read it */
    public static JavaProgram program(List<Path> classPath) {
        return JavaProgram.of(
                classPath,
                List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"),
                CompilerMain.class.getName());
    }

    private boolean makesArchive() {
        return program.archive().filter(ClassArchive::isMade).isPresent();
    }

    private void start() {
        notebooks = 0;
        starts++;
        JvmLimits limits = JvmLimits.forCompiling();
        process = makesArchive()
                ? JvmProcess.start(confinement, 0, limits.forMakingArchive(), program)
                : JvmProcess.start(confinement, user, limits, program);
        peer = Peer.asking(process.in(), process.out(), TYPES, WireLimits.forSources(), new ExceptionForm() {});
        compiling = peer.root(CompilerService.class);
        warmUp();
        process.isReady();
    }

    /** If a cell that is known to compile does not, the students are not to blame. */
    private void warmUp() {
        try {
            compiling.begin();
            compiling.add(KNOWN_NOTEBOOK.getBytes(StandardCharsets.UTF_8));
            compiling.find(List.of(KNOWN));
            if (compiles && !compiling.compile(startup, KNOWN.id()).compiles()) {
                throw new IllegalStateException("the compiler does not compile the kernel's start-up cell");
            }
        } catch (ProtocolException | RemoteException e) {
            JvmProcess.ProcessEnding ending = process.ending();
            throw new UncheckedIOException(
                    "The compiler does not start: %s %s".formatted(e, ending.words()), new IOException(e));
        }
    }

    /**
     * Opens a notebook's file.
     *
     * @param budget the time of its submission
     * @throws CompilerEndedException if the file is larger than a notebook may be, or there is no time for it
     */
    public RemoteNotebook open(Path file, TimeBudget budget) throws IOException, CompilerEndedException {
        try {
            Notebook.requireSize(file);
        } catch (NotebookException e) {
            throw CompilerEndedException.unreadable(e.getMessage());
        }
        return new RemoteNotebook(this, file, budget);
    }

    /** Whether this is still the process that received a notebook at the given start. */
    boolean isSince(int start) {
        return starts == start && process.isAlive();
    }

    /**
     * Releases what the process holds, in a new process if the last notebook ended it.
     *
     * @return the number of its start
     */
    int begin(TimeBudget budget) throws CompilerEndedException {
        if (++notebooks > MOST_NOTEBOOKS || !process.isAlive()) { // What ended it before is not this notebook's fault.
            process.close();
            start();
        }
        peer.anew();
        within(budget, () -> {
            compiling.begin();
            return null;
        });
        return starts;
    }

    CompilerService compiling() {
        return compiling;
    }

    String startup() {
        return startup;
    }

    /** Does one piece of work. */
    @SuppressWarnings("try") // The deadline only has to be there.
    <T> T within(TimeBudget budget, Supplier<T> request) throws CompilerEndedException {
        if (budget.isSpent()) {
            throw CompilerEndedException.budgetSpent(budget);
        }
        try (ProcessDeadline deadline = process.within(budget, limit)) {
            return peer.briefly(request);
        } catch (UnsendableException e) {
            throw new CompilerEndedException("The notebook is too long: " + e.getMessage() + ".");
        } catch (RemoteException e) {
            throw told(e);
        } catch (ProtocolException e) {
            throw ended(budget, e);
        }
    }

    private CompilerEndedException ended(TimeBudget budget, ProtocolException why) {
        JvmProcess.ProcessEnding ending = process.ending();
        process.close();
        start();
        if (ending.late()) {
            return budget.isSpent()
                    ? CompilerEndedException.budgetSpent(budget)
                    : new CompilerEndedException(
                            "The compiler was still busy after %d s; is there a constant or a type that doubles?"
                                    .formatted(limit.toSeconds()));
        }
        if (why instanceof LimitExceededException) {
            return new CompilerEndedException(
                    "The compiler makes more of the notebook than can be used: %s.".formatted(why.getMessage()));
        }
        return new CompilerEndedException(
                ending.outOfMemory()
                        ? "The compiler ran out of memory; is there a constant or a type that doubles?"
                        : "The compiler ended (status %d): %s".formatted(ending.status(), ending.words()));
    }

    private static CompilerEndedException told(RemoteException e) {
        if (e.className().equals(UnreadableNotebookException.class.getName())) {
            return CompilerEndedException.unreadable(e.getMessage());
        }
        return new CompilerEndedException(
                e.className().endsWith("StackOverflowError")
                        ? "The compiler gave up: the code is nested too deep."
                        : "The compiler gave up: %s.".formatted(e));
    }

    /** See {@link JvmProcess#leave}. */
    public boolean leave(Duration time) {
        return process.leave(time);
    }

    @Override
    public void close() {
        process.close();
    }
}
