package chainrule.marks;

import chainrule.cell.CompiledCells;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.grader.Outcome;
import chainrule.grader.Report;
import chainrule.subject.StudentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the form that is stored and shown of what grading an exercise gave. */
public final class ExerciseResults {

    private ExerciseResults() {}

    /**
     * @param compiled where the cell compiles: tells the cell's line for a frame
     * @param more notes that the outcome does not hold itself
     */
    public static ExerciseResult of(
            Grader grader, Outcome outcome, Optional<CompiledCells> compiled, List<String> more) {
        Optional<Report> report = report(outcome);
        List<String> notes = new ArrayList<>(more);
        report.ifPresent(r -> notes.addAll(r.notes()));
        Exercise exercise = grader.exercise();
        return new ExerciseResult(
                exercise.id(),
                exercise.title(),
                exercise.bonus(),
                status(outcome),
                report.filter(r -> status(outcome) != Status.NOT_WRITTEN)
                        .map(Report::points)
                        .orElse(0),
                grader.points(),
                summary(outcome),
                report.map(r -> r.checks().stream().map(c -> check(c, compiled)).toList())
                        .orElse(List.of()),
                List.copyOf(notes));
    }

    public static Optional<Report> report(Outcome outcome) {
        if (outcome instanceof Outcome.Graded o) {
            return Optional.of(o.report());
        } else if (outcome instanceof Outcome.NotWritten o) {
            return Optional.of(o.report());
        } else if (outcome instanceof Outcome.TimedOut o) {
            return Optional.of(o.report());
        } else if (outcome instanceof Outcome.Crashed o) {
            return o.report();
        } else if (outcome instanceof Outcome.OutOfMemory o) {
            return o.report();
        }
        return Optional.empty();
    }

    private static Status status(Outcome outcome) {
        if (outcome instanceof Outcome.Graded) {
            return Status.GRADED;
        } else if (outcome instanceof Outcome.NotWritten) {
            return Status.NOT_WRITTEN;
        } else if (outcome instanceof Outcome.TimedOut) {
            return Status.TIMED_OUT;
        } else if (outcome instanceof Outcome.DoesNotCompile) {
            return Status.DOES_NOT_COMPILE;
        } else if (outcome instanceof Outcome.MissingCell) {
            return Status.MISSING_CELL;
        } else if (outcome instanceof Outcome.Crashed) {
            return Status.CRASHED;
        } else if (outcome instanceof Outcome.NotRun) {
            return Status.NOT_RUN;
        }
        return outcome instanceof Outcome.OutOfMemory ? Status.OUT_OF_MEMORY : Status.UNREADABLE;
    }

    private static String summary(Outcome outcome) {
        if (outcome instanceof Outcome.DoesNotCompile o) {
            return "The cell does not compile.\n" + String.join("\n", o.errors());
        } else if (outcome instanceof Outcome.MissingCell) {
            return "The notebook has no cell for this exercise.";
        } else if (outcome instanceof Outcome.Crashed o) {
            return "Your code could not be run to the end: %s.".formatted(o.how());
        } else if (outcome instanceof Outcome.OutOfMemory) {
            return "Your code needed more memory or threads than there are: does something grow without end?"
                    + " Checks that passed before count.";
        } else if (outcome instanceof Outcome.TimedOut) {
            return "Your code did not end in time. Checks that passed before count.";
        } else if (outcome instanceof Outcome.Unreadable o) {
            return o.why();
        } else if (outcome instanceof Outcome.NotRun o) {
            return o.why();
        }
        return outcome instanceof Outcome.NotWritten ? "Not written yet." : "";
    }

    private static ExerciseResult.Check check(Report.CheckResult c, Optional<CompiledCells> compiled) {
        return new ExerciseResult.Check(
                c.symbol(),
                c.asks(),
                c.passed(),
                c.points(),
                c.max(),
                c.finding().map(f -> f.message()).orElse(""),
                c.finding().flatMap(f -> f.misconception()).orElse(""),
                c.finding().stream()
                        .flatMap(f -> f.evidence().stream())
                        .map(e -> new ExerciseResult.Evidence(e.label(), e.value()))
                        .toList(),
                c.frames().stream().map(f -> where(f, compiled)).toList(),
                c.hints());
    }

    private static String where(StudentException.Frame frame, Optional<CompiledCells> compiled) {
        var line = compiled.map(c -> c.cellLine(frame.className(), frame.line()));
        return line.isPresent() && line.get().isPresent()
                ? "%s, line %d of the cell".formatted(frame, line.get().getAsInt())
                : frame.toString();
    }
}
