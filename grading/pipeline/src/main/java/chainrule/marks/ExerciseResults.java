package chainrule.marks;

import chainrule.cell.CompiledCells;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.grader.GraderReport;
import chainrule.grader.Outcome;
import chainrule.subject.StudentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the outcome of grading an exercise into the form that is stored and shown. */
public final class ExerciseResults {

    private ExerciseResults() {}

    /**
     * @param compiled the compiled cell, which finds the cell's line for a frame
     * @param more notes that the outcome does not contain
     */
    public static ExerciseResult of(
            Grader grader, Outcome outcome, Optional<CompiledCells> compiled, List<String> more) {
        Optional<GraderReport> report = outcome.report();
        List<String> notes = new ArrayList<>(more);
        report.ifPresent(r -> notes.addAll(r.notes()));
        Exercise exercise = grader.exercise();
        return new ExerciseResult(
                exercise.id(),
                exercise.title(),
                exercise.bonus(),
                outcome.status(),
                outcome.points(),
                grader.points(),
                outcome.summary(),
                report.map(r -> r.checks().stream().map(c -> check(c, compiled)).toList())
                        .orElse(List.of()),
                List.copyOf(notes));
    }

    private static ExerciseResult.SymbolResult check(GraderReport.CheckResult c, Optional<CompiledCells> compiled) {
        return new ExerciseResult.SymbolResult(
                c.symbol(),
                c.asks(),
                c.passed(),
                c.points(),
                c.max(),
                c.finding().map(f -> f.message()).orElse(""),
                c.finding().flatMap(f -> f.misconception()).orElse(""),
                c.finding().stream()
                        .flatMap(f -> f.evidence().stream())
                        .map(e -> new ExerciseResult.StoredEvidence(e.label(), e.value()))
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
