package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.grader.PreparedChecks;
import chainrule.grader.Status;
import chainrule.line.EditTrials;
import chainrule.line.MistakeLine;
import chainrule.line.PreparedEdits;
import chainrule.line.SearchBudget;
import chainrule.marks.GradingSettings;
import chainrule.run.sandbox.SandboxUsers;
import chainrule.run.sandbox.TimeBudget;
import chainrule.subject.StudentException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs one exercise's grader in this process against compiled cells in another process, which serves only this student.
 *
 * <p>So that no exercise costs or helps another one, a process serves the student's next exercise only if all code in it
 * has only computed ({@link PlatformUse}) and nothing visible in it has changed since its start. Code that uses more of
 * the platform has a separate process, in which it finds nothing from others and leaves nothing to others. Numbers that
 * come from a shared process count, right or wrong. Code that throws, ends the process or takes more than a fifth of its
 * time there runs again as the first in a new process, and only that run decides.
 *
 * <p>A student who shared a process with others could tell who was there before, even by code that only computes: by
 * identity hashes of shared objects, by counters in names of lambdas, and by the JDK's own random numbers.
 */
final class ExerciseRunner implements AutoCloseable {

    /** Enough for a right answer; an endless loop costs its time limit only once. */
    static final int SHARE_OF_TIME = 5;

    /** The processor time of this program for one search, which usually takes a quarter of it. */
    private static final Duration SEARCH = Duration.ofMillis(600);

    /**
     * The time of the sandbox for one search, which is enough even on a busy machine; a longer search would never end.
     */
    private static final Duration SEARCHED = Duration.ofSeconds(3);

    private final SandboxSetup setup;
    private final int user;
    private final Duration limit;
    private final PreparedChecksQueue ahead = new PreparedChecksQueue();
    /** None once the last student has the last one. */
    private Optional<StudentProcess> next;

    private boolean more = true;
    private Optional<StudentProcess> used = Optional.empty();
    private int processes;

    /** @param worker counted from 1; each has its own user */
    ExerciseRunner(SandboxSetup setup, int worker, GradingSettings grading) {
        this.setup = setup;
        this.user = SandboxUsers.FIRST_STUDENT + worker;
        this.limit = grading.limit();
        this.next = Optional.of(start());
    }

    private StudentProcess start() {
        return setup.process(user);
    }

    /** A process that has been starting while other work was done. */
    private StudentProcess take() {
        StudentProcess taken = next.orElseGet(this::start);
        next = more ? Optional.of(start()) : Optional.empty();
        return taken;
    }

    private StudentProcess another() {
        StudentProcess process = take();
        used = Optional.of(process);
        processes++;
        process.awaitStart();
        return process;
    }

    /**
     * Runs the checks of one exercise.
     *
     * @param inputs that the student's code gets
     * @param budget the time that the notebook has left
     */
    Outcome run(Grader grader, CompiledCells compiled, GraderSettings inputs, TimeBudget budget) {
        if (budget.isSpent()) {
            return new Outcome.NotRun(budget.spentMessage());
        }
        if (grader.exercise().trains() || PlatformUse.isIn(compiled)) {
            endProcess(); // What takes long is run once too.
        }
        if (used.isPresent()) {
            StudentProcess shared = used.get();
            Outcome outcome = run(shared, budget, limit.dividedBy(SHARE_OF_TIME), grader, compiled, inputs);
            if (outcome.status() == Status.NOT_WRITTEN || outcome.status() == Status.GRADED && !shared.threw()) {
                return outcome;
            }
            endProcess();
            if (budget.isSpent()) {
                return new Outcome.NotRun(budget.spentMessage());
            }
        }
        return run(another(), budget, limit, grader, compiled, inputs);
    }

    /** From now on, nothing is prepared that only another student would use. */
    void lastStudent() {
        more = false;
        ahead.nothingFollows();
    }

    /** No process ever serves two students. */
    void endOfStudent() {
        endProcess();
    }

    /** The number of processes in which students' code has run. */
    int processes() {
        return processes;
    }

    private void endProcess() {
        used.ifPresent(StudentProcess::close);
        used = Optional.empty();
    }

    private Outcome run(
            StudentProcess process,
            TimeBudget budget,
            Duration time,
            Grader grader,
            CompiledCells compiled,
            GraderSettings inputs) {
        boolean untouched = false;
        try (PreparedChecks checks = ahead.take(grader);
                ExerciseProcess exercise =
                        new ExerciseProcess(process, this::another, p -> load(p, grader, compiled), budget, time)) {
            Outcome outcome = outcome(exercise, checks.run(new RemoteSubject(exercise), inputs));
            untouched = !PlatformUse.isIn(compiled) && exercise.process().isAsItStarted();
            return outcome;
        } catch (UncheckedIOException e) {
            throw e; // Of this machine, which would fail for the others too.
        } catch (RuntimeException | StackOverflowError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome.Crashed(
                    "the grader could not use what it returned (%s)".formatted(cause), Optional.empty());
        } finally {
            if (!untouched) {
                endProcess();
            }
        }
    }

    /**
     * Looks for the line of a mistake by trying edits in the process that ran the student's code last. Call it when all
     * exercises of the student have run, so that it changes no outcome.
     *
     * @return empty if no line is found, or if anything goes wrong
     */
    Optional<MistakeLine> line(Grader grader, PreparedEdits edits) {
        SearchBudget here = new SearchBudget(SEARCH);
        StudentProcess process = used.orElseGet(this::another);
        boolean untouched = false;
        try (ExerciseProcess exercise = new ExerciseProcess(
                process,
                this::another,
                p -> p.load(grader.exercise().declares(), edits),
                new TimeBudget(SEARCHED),
                SEARCHED)) {
            EditTrials trials = new EditTrials(grader, () -> here.isSpent() || process.hasEnded());
            Optional<MistakeLine> line = edits.find(new RemoteTriedCell(exercise), trials);
            untouched = !PlatformUse.isIn(edits) && process.isAsItStarted();
            return line;
        } catch (UncheckedIOException e) {
            throw e; // Of this machine, which would fail for the others too.
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.empty();
        } finally {
            if (!untouched) {
                endProcess();
            }
        }
    }

    /** Loads and runs the cell; if the process does not survive that, every check will say so. */
    private static void load(StudentProcess process, Grader grader, CompiledCells compiled) {
        try {
            process.load(grader.exercise().declares(), compiled);
        } catch (StudentException e) {
            if (!process.hasEnded()) {
                throw new IllegalStateException(e.toString(), e);
            }
        }
    }

    private static Outcome outcome(ExerciseProcess exercise, Outcome outcome) {
        StudentProcess process = exercise.decisive();
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
        endProcess();
        next.ifPresent(StudentProcess::close);
        ahead.close();
    }
}
