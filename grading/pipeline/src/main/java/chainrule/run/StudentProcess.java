package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.cell.Excerpt;
import chainrule.edit.SwitchedClasses;
import chainrule.line.PreparedEdits;
import chainrule.run.inside.CellService;
import chainrule.run.inside.StudentExceptionForm;
import chainrule.run.inside.StudentMain;
import chainrule.run.sandbox.ClassArchive;
import chainrule.run.sandbox.JavaProgram;
import chainrule.run.sandbox.JvmLimits;
import chainrule.run.sandbox.JvmProcess;
import chainrule.run.sandbox.ProcessDeadline;
import chainrule.run.sandbox.TimeBudget;
import chainrule.run.wire.DisconnectedException;
import chainrule.run.wire.ExceptionForm;
import chainrule.run.wire.LimitExceededException;
import chainrule.run.wire.Peer;
import chainrule.run.wire.ProtocolException;
import chainrule.run.wire.RemoteException;
import chainrule.run.wire.WireLimits;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.StudentTimeout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A sandboxed process that holds one exercise's cells at a time; once it has ended, the reason is known. */
final class StudentProcess implements AutoCloseable {

    /**
     * The process lives for a second and calls few methods often, so compiling them costs more than it gains, and so
     * does generating code for reflection.
     */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=3",
            "-Dsun.reflect.inflationThreshold=" + Integer.MAX_VALUE,
            "-Djdk.reflect.useNativeAccessorOnly=true");

    /** A virtual machine starts in a tenth of a second if nothing prevents it. */
    private static final Duration START = Duration.ofMinutes(1);

    private final JvmProcess process;
    private final Peer peer;
    private final CellService cells;
    private JvmProcess.ProcessEnding ending;
    private Optional<String> disturbance = Optional.empty();
    private boolean threw;
    private boolean interrupted;

    /** @param user the number of the user that it runs as, if this process may choose */
    StudentProcess(SandboxSetup setup, int user) {
        this(setup, user, JvmLimits.forStudents(), setup.archives().student());
    }

    private StudentProcess(SandboxSetup setup, int user, JvmLimits limits, Optional<ClassArchive> archive) {
        JavaProgram program = JavaProgram.of(List.of(setup.classPath()), OPTIONS, StudentMain.class.getName());
        process = JvmProcess.start(setup.confinement(), user, limits, program.with(archive));
        peer = Peer.asking(process.in(), process.out(), ExerciseTypes.TABLE, WireLimits.standard(), failures());
        cells = peer.root(CellService.class);
    }

    /** One that leaves an archive of its classes behind when it is told to {@link #leave}. */
    static StudentProcess making(SandboxSetup setup, Path archive) {
        JvmLimits limits = JvmLimits.forStudents().forMakingArchive();
        return new StudentProcess(setup, 0, limits, Optional.of(new ClassArchive(archive, true)));
    }

    private ExceptionForm failures() {
        return new ExceptionForm() {
            @Override
            public Throwable thrown(RemoteException e) {
                StudentException thrown = StudentExceptionForm.understood(e);
                threw |= !(thrown instanceof StudentMismatch);
                interrupted |= !leavesThePlatform(thrown);
                if (thrown.outOfMemory()) {
                    ending = process.outOfMemory();
                }
                return thrown;
            }

            @Override
            public Throwable broken(ProtocolException e) {
                return ended(e);
            }
        };
    }

    /** The student's exception that stands for the end of the process. */
    private StudentException ended(ProtocolException why) {
        if (ending == null) {
            disturbance = disturbance(why);
            // What disturbs the connection may be the last words of the virtual machine: they are waited for.
            ending = process.ending();
        }
        return ending.late()
                ? StudentTimeout.ofProcess(ending.at(), ending.waits())
                : new StudentException(
                        ending.outOfMemory() ? "OutOfMemoryError" : StudentException.END, how(), List.of());
    }

    private static Optional<String> disturbance(ProtocolException why) {
        if (why instanceof DisconnectedException) {
            return Optional.empty();
        }
        String disturbed = "it disturbed the connection to the grader";
        return Optional.of(why instanceof LimitExceededException ? disturbed + ": " + why.getMessage() : disturbed);
    }

    /** How the process ended, in words for the student. */
    String how() {
        if (ending.outOfMemory()) {
            return "it needed more memory or threads than there are";
        }
        if (ending.crashed()) {
            return "it crashed the Java virtual machine";
        }
        // Code can call System.exit with this status too.
        String or = ending.status() == StudentMain.DISCONNECTED ? ", or close a stream that it did not open" : "";
        return disturbance.orElseGet(() -> "it ended the program with status %d: does it call System.exit%s?%s"
                .formatted(
                        ending.status(), or, ending.words().isEmpty() ? "" : " (" + Excerpt.of(ending.words()) + ")"));
    }

    boolean hasEnded() {
        return ending != null;
    }

    boolean outOfMemory() {
        return ending != null && ending.outOfMemory();
    }

    boolean late() {
        return ending != null && ending.late();
    }

    /**
     * Waits until the process answers, before it gets anything that a student wrote.
     *
     * @throws UncheckedIOException if it does not start, which is not a student's fault
     */
    @SuppressWarnings("try") // The deadline only has to be there.
    void awaitStart() {
        try (ProcessDeadline deadline = process.within(START)) {
            cells.notes();
            process.isReady();
        } catch (StudentException e) {
            throw new UncheckedIOException(
                    "The sandbox does not start: %s.".formatted(e.getMessage()), new IOException(e));
        }
    }

    ProcessDeadline within(TimeBudget budget, Duration limit) {
        return process.within(budget, limit);
    }

    /** Loads an exercise's cells in place of the ones before. */
    void load(String declares, CompiledCells compiled) {
        threw = false;
        anew(() -> cells.load(declares, compiled.classes(), compiled.invocations(), compiled.declarations()));
    }

    /** Loads a cell with its edits in place of the one before. */
    void load(String declares, PreparedEdits edits) {
        anew(() -> cells.loadEdits(declares, edits.classes(), edits.anew()));
    }

    /** Neither side checks any longer whether what is loaded has changed, because each message would wait for that. */
    private void anew(Runnable load) {
        peer.anew();
        peer.briefly(() -> {
            load.run();
            return null;
        });
    }

    /**
     * Whether it cannot have come from within the platform's own code, as a full stack or heap may, and left that half
     * done. Code that only computes has no exceptions of its own, so these names are the platform's.
     */
    private static boolean leavesThePlatform(StudentException thrown) {
        return thrown instanceof StudentMismatch
                || thrown.type().endsWith("Exception")
                || SwitchedClasses.isOutOfTurns(thrown);
    }

    /** Whether the exercise that was loaded last has thrown anything. */
    boolean threw() {
        return threw;
    }

    /**
     * Whether the next exercise finds the process as it was before the first one. Code that could make the process lie
     * about this is never followed by other code ({@link PlatformUse}).
     */
    boolean isAsItStarted() {
        try {
            return !hasEnded() && !interrupted && cells.isAsItStarted();
        } catch (StudentException e) {
            return false;
        }
    }

    /** See {@link Peer#briefly}. */
    <T> T briefly(Supplier<T> work) {
        return peer.briefly(work);
    }

    /** See {@link JvmProcess#leave}. */
    boolean leave(Duration time) {
        return process.leave(time);
    }

    CellService cells() {
        return cells;
    }

    @Override
    public void close() {
        process.close();
    }
}
