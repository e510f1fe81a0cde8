package chainrule.grade;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.Outcome;
import chainrule.grader.Report;
import chainrule.grader.Settings;
import chainrule.sandbox.JvmProcess;
import chainrule.subject.StudentException;
import java.time.Duration;
import java.util.Optional;

/** Runs one exercise's grader here against compiled cells there, in a process that serves nothing else. */
final class ExerciseStage implements AutoCloseable {

    /** Real users and those of services are below, those of user namespaces above. */
    static final int FIRST_USER = 61_000;

    private final Workplace place;
    private final int user;
    private final Settings settings;
    private final Duration limit;
    private StudentProcess next;

    /** @param worker counted from 1; each has its own user */
    ExerciseStage(Workplace place, int worker, Conditions conditions) {
        this.place = place;
        this.user = FIRST_USER + worker;
        this.settings = Settings.grading(conditions.seed());
        this.limit = conditions.limit();
        this.next = start();
    }

    private StudentProcess start() {
        return new StudentProcess(place.confinement(), user, place.classPath());
    }

    /** A process that has been starting while other work was done. */
    private StudentProcess take() {
        StudentProcess taken = next;
        next = start();
        return taken;
    }

    @SuppressWarnings("try") // The deadline only has to be there.
    Outcome run(Grader grader, CompiledCells compiled) {
        try (StudentProcess process = take();
                JvmProcess.Deadline end = process.within(limit)) {
            load(process, grader, compiled);
            return outcome(process, GraderRunner.run(grader, new RemoteSubject(process), settings));
        } catch (IllegalStateException e) {
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
        if (!process.hasEnded()) {
            return outcome;
        }
        Optional<Report> report = Results.report(outcome);
        if (process.outOfMemory()) {
            return new Outcome.OutOfMemory(report);
        }
        return process.late() && report.isPresent()
                ? new Outcome.TimedOut(report.get())
                : new Outcome.Crashed(process.how(), report);
    }

    @Override
    public void close() {
        next.close();
    }
}
