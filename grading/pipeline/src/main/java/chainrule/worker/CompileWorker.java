package chainrule.worker;

import chainrule.cell.CompiledCells;
import chainrule.sandbox.Confinement;
import chainrule.sandbox.JvmLimits;
import chainrule.sandbox.JvmProcess;
import chainrule.wire.Failures;
import chainrule.wire.Limits;
import chainrule.wire.Peer;
import chainrule.wire.ProtocolException;
import chainrule.wire.ThrownException;
import chainrule.wire.UnsendableException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The compiling process, kept warm from cell to cell and started again after a cell that it did not survive. */
public final class CompileWorker implements AutoCloseable {

    /** The compiler keeps files open for a while: after so many cells it starts afresh. */
    private static final int MOST_CELLS = 500;

    private final Confinement confinement;
    private final String startup;
    private final Duration limit;
    private JvmProcess process;
    private Compiling compiling;
    private int cells;

    /**
     * @param startup the kernel's start-up cell
     * @param limit time on a processor for one cell
     */
    public CompileWorker(Confinement confinement, String startup, Duration limit) {
        this.confinement = confinement;
        this.startup = startup;
        this.limit = limit;
        start();
    }

    private void start() {
        cells = 0;
        process = JvmProcess.start(
                confinement,
                0,
                JvmLimits.forCompiling(),
                List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"),
                classPath(),
                CompileMain.class.getName());
        compiling = Peer.asking(
                        process.in(),
                        process.out(),
                        CompileWorker.class.getClassLoader(),
                        Limits.forSources(),
                        new Failures() {})
                .root(Compiling.class);
        warmUp();
    }

    /** A cell that is known to compile: if this one does not, it is not the students' fault. */
    private void warmUp() {
        try {
            if (!compiling
                    .compile(startup, "double half(double x) { return x / 2; }", List.of())
                    .compiles()) {
                throw new IllegalStateException("the compiler does not compile the kernel's start-up cell");
            }
        } catch (ProtocolException | ThrownException e) {
            JvmProcess.Ending ending = process.ending();
            throw new IllegalStateException("the compiler does not start: %s %s".formatted(e, ending.words()), e);
        }
    }

    private static List<Path> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                .toList();
    }

    /**
     * Compiles an exercise's cell with what the other cells declare.
     *
     * @throws CompilerEndedException if the compiler needed too much time or memory for it
     */
    public CompiledCells compile(String exercise, List<String> others) throws CompilerEndedException {
        return limited(() -> compiling.compile(startup, exercise, others));
    }

    /**
     * Compiles a notebook once for those of its exercises for which that is the same as one by one.
     *
     * @see chainrule.cell.CellCompiler#compileTogether
     * @throws CompilerEndedException if the compiler needed too much time or memory for it
     */
    public Map<Integer, CompiledCells> compileTogether(List<String> cells, List<Integer> exercises)
            throws CompilerEndedException {
        return limited(() -> compiling.compileTogether(startup, cells, exercises));
    }

    @SuppressWarnings("try") // The deadline only has to be there.
    private <T> T limited(Supplier<T> work) throws CompilerEndedException {
        // What ended it between two notebooks is not the next one's fault.
        if (++cells > MOST_CELLS || !process.isAlive()) {
            process.close();
            start();
        }
        try (JvmProcess.Deadline deadline = process.within(limit)) {
            return work.get();
        } catch (UnsendableException e) {
            throw new CompilerEndedException("The notebook is too long: " + e.getMessage() + ".");
        } catch (ThrownException e) {
            throw new CompilerEndedException(
                    e.className().endsWith("StackOverflowError")
                            ? "The compiler gave up: the code is nested too deep."
                            : "The compiler gave up: %s.".formatted(e));
        } catch (ProtocolException e) {
            JvmProcess.Ending ending = process.ending();
            process.close();
            start();
            throw new CompilerEndedException(
                    ending.late()
                            ? "The compiler was still busy after %d s; is there a constant or a type that doubles?"
                                    .formatted(limit.toSeconds())
                            : ending.outOfMemory()
                                    ? "The compiler ran out of memory; is there a constant or a type that doubles?"
                                    : "The compiler ended (status %d): %s".formatted(ending.status(), ending.words()));
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
