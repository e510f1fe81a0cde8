package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.grader.PreparedChecks;
import chainrule.grader.Status;
import chainrule.marks.GradingSettings;
import chainrule.run.sandbox.SandboxUsers;
import chainrule.run.sandbox.TimeBudget;
import chainrule.subject.StudentException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs one exercise's grader here against compiled cells there, in a process that serves this one student.
 *
 * <p>A process that has not ended serves the student's next exercise too. What does not go well there is run
 * again in a new process, as its first, so that no exercise costs another one marks. Only that run decides, and only
 * it has all the time: what is not done in a fifth of it in the shared process has not gone well there.
 */
final class ExerciseRunner implements AutoCloseable {

    /** Ample for what is right; an endless loop costs its time limit once and not twice. */
    private static final int SHARE_OF_TIME = 5;

    private final SandboxSetup setup;
    private final int user;
    private final GraderSettings settings;
    private final Duration limit;
    private final PreparedChecksQueue ahead = new PreparedChecksQueue();
    private StudentProcess next;
    private Optional<StudentProcess> used = Optional.empty();

    /** After two wrong exercises the third is likely wrong too, and would only be run twice in a shared process. */
    private boolean wrongBefore;

    /** @param worker counted from 1; each has its own user */
    ExerciseRunner(SandboxSetup setup, int worker, GradingSettings grading) {
        this.setup = setup;
        this.user = SandboxUsers.FIRST_STUDENT + worker;
        this.settings = GraderSettings.grading(grading.seed());
        this.limit = grading.limit();
        this.next = start();
    }

    private StudentProcess start() {
        return new StudentProcess(setup.confinement(), user, setup.classPath());
    }

    /** A process that has been starting while other work was done. */
    private StudentProcess take() {
        StudentProcess taken = next;
        next = start();
        return taken;
    }

    private StudentProcess another() {
        StudentProcess process = take();
        used = Optional.of(process);
        process.awaitStart();
        return process;
    }

    /** @param budget what is left of the time for the notebook */
    Outcome run(Grader grader, CompiledCells compiled, TimeBudget budget) {
        if (budget.isSpent()) {
            return new Outcome.NotRun(budget.spentMessage());
        }
        if (grader.exercise().trains()) {
            endProcess(); // What takes long is run once, and in a process of its own.
        }
        if (used.isPresent()) {
            Outcome outcome = run(used.get(), budget, limit.dividedBy(SHARE_OF_TIME), grader, compiled);
            if (wentWell(outcome, grader)) {
                wrongBefore = false;
                return outcome;
            }
            endProcess();
            if (budget.isSpent()) {
                return new Outcome.NotRun(budget.spentMessage());
            }
        }
        Outcome outcome = run(another(), budget, limit, grader, compiled);
        boolean wrong = !wentWell(outcome, grader);
        if (used.get().hasEnded() || wrong && wrongBefore) {
            endProcess();
        }
        wrongBefore = wrong;
        return outcome;
    }

    private static boolean wentWell(Outcome outcome, Grader grader) {
        return outcome.status() == Status.NOT_WRITTEN
                || outcome.status() == Status.GRADED && outcome.points() == grader.points();
    }

    /** See {@link PreparedChecksQueue#nothingFollows}. */
    void lastStudent() {
        ahead.nothingFollows();
    }

    /** No process ever serves two students. */
    void endOfStudent() {
        endProcess();
        wrongBefore = false;
    }

    private void endProcess() {
        used.ifPresent(StudentProcess::close);
        used = Optional.empty();
    }

    private Outcome run(
            StudentProcess process, TimeBudget budget, Duration time, Grader grader, CompiledCells compiled) {
        try (PreparedChecks checks = ahead.take(grader);
                ExerciseProcess exercise =
                        new ExerciseProcess(process, this::another, p -> load(p, grader, compiled), budget, time)) {
            Outcome outcome = checks.run(new RemoteSubject(exercise), settings);
            return outcome(exercise.decisive(), outcome);
        } catch (UncheckedIOException e) {
            throw e; // Of this machine, which would fail for the others too.
        } catch (RuntimeException | StackOverflowError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome.Crashed(
                    "the grader could not use what it returned (%s)".formatted(cause), Optional.empty());
        }
    }

    /** Loads and runs the cell; where the process does not survive that, every check will say so. */
    private static void load(StudentProcess process, Grader grader, CompiledCells compiled) {
        try {
            process.load(grader.exercise().declares(), compiled);
        } catch (StudentException e) {
            if (!process.hasEnded()) {
                throw new IllegalStateException(e.toString(), e);
            }
        }
    }

    private static Outcome outcome(StudentProcess process, Outcome outcome) {
        if (!process.hasEnded() || outcome.status() == Status.OUT_OF_MEMORY) {
            return outcome;
        }
        Optional<GraderReport> report = outcome.report();
        if (process.outOfMemory()) {
            return new Outcome.OutOfMemory(report);
        }
        return process.late() && report.isPresent()
                ? new Outcome.TimedOut(report.get())
                : new Outcome.Crashed(process.how(), report);
    }

    @Override
    public void close() {
        endOfStudent();
        next.close();
        ahead.close();
    }
}
