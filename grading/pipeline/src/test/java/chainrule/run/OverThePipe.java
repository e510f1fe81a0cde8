package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.DirectRun;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.run.sandbox.SandboxUsers;
import chainrule.run.sandbox.TimeBudget;
import chainrule.subject.Subject;
import java.time.Duration;

/** Grades cells in one sandboxed process, which it starts again when that has ended. */
public final class OverThePipe implements AutoCloseable {

    /** One process may offer so many objects in its life; a real one holds a single submission. */
    private static final int RUNS_IN_A_PROCESS = 50;

    private static final Duration AMPLE = Duration.ofHours(1);

    private final int user;
    private final SandboxSetup setup = SandboxSetup.sandboxed();
    private StudentProcess process;
    private int runs;

    public OverThePipe() {
        this(0);
    }

    /** @param worker each of several at the same time has another number, and with it a user of its own */
    public OverThePipe(int worker) {
        user = SandboxUsers.FIRST_STUDENT + worker;
    }

    /** The same as in process, with the student's code on the other side of the pipe. */
    public Outcome grade(CompiledCells cells, Grader grader, GraderSettings settings) {
        return grade(cells, grader, settings, GraderRunner::run);
    }

    /** The same without JUnit, for many seeds. */
    public Outcome gradeFast(CompiledCells cells, Grader grader, GraderSettings settings) {
        return grade(cells, grader, settings, DirectRun::run);
    }

    private interface Run {
        Outcome run(Grader grader, Subject subject, GraderSettings settings);
    }

    private Outcome grade(CompiledCells cells, Grader grader, GraderSettings settings, Run run) {
        if (process == null || process.hasEnded() || runs == RUNS_IN_A_PROCESS) {
            endTheProcess();
            runs = 0;
            process = another();
        }
        runs++;
        try (ExerciseProcess exercise = new ExerciseProcess(
                process,
                () -> process = another(),
                p -> p.load(grader.exercise().declares(), cells),
                new TimeBudget(AMPLE),
                AMPLE)) {
            return run.run(grader, new RemoteSubject(exercise), settings);
        }
    }

    private StudentProcess another() {
        return new StudentProcess(setup, user);
    }

    private void endTheProcess() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void close() {
        endTheProcess();
        setup.close();
    }
}
