package chainrule.grade;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.Outcome;
import chainrule.notebook.ExerciseCell;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.worker.CompileWorker;
import chainrule.worker.CompilerEndedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades notebooks one after the other: one worker with its compiler and its sandbox. */
public final class SubmissionGrader implements AutoCloseable {

    private final CompileWorker compiler;
    private final ExerciseStage stage;

    /** @param worker counted from 1 */
    public SubmissionGrader(Workplace place, int worker, Conditions conditions) {
        this.compiler = new CompileWorker(place.confinement(), place.startup(), conditions.limit());
        this.stage = new ExerciseStage(place, worker, conditions);
    }

    /** Grades the exercises of one notebook; whatever is wrong with it is in the result. */
    public SubmissionResult grade(Submission submission, List<Grader> graders) {
        List<ExerciseResult> results = new ArrayList<>();
        try {
            Notebook notebook = Notebook.read(submission.file());
            NotebookCompilation compilation = new NotebookCompilation(compiler, notebook, graders);
            graders.forEach(grader -> results.add(exercise(compilation, grader)));
        } catch (NotebookException | IOException e) {
            Outcome unreadable = new Outcome.Unreadable(
                    e instanceof NotebookException ? e.getMessage() : "The file cannot be read: " + e.getMessage());
            graders.forEach(g -> results.add(Results.of(g, unreadable, Optional.empty(), List.of())));
        } finally {
            stage.endOfStudent();
        }
        return new SubmissionResult(submission.student(), submission.lesson(), List.copyOf(results));
    }

    private ExerciseResult exercise(NotebookCompilation compilation, Grader grader) {
        Optional<ExerciseCell> found = compilation.cell(grader);
        if (found.isEmpty()) {
            return Results.of(grader, new Outcome.MissingCell(), Optional.empty(), List.of());
        }
        List<String> notes = new ArrayList<>(found.get().notes());
        Optional<CompiledCells> compiled = Optional.empty();
        Outcome outcome;
        try {
            CompiledCells cells = compilation.compile(found.get(), notes);
            notes.addAll(cells.leftOut());
            compiled = Optional.of(cells);
            outcome = cells.compiles()
                    ? stage.run(grader, cells)
                    : new Outcome.DoesNotCompile(
                            cells.diagnostics().stream().map(Object::toString).toList());
        } catch (CompilerEndedException e) {
            outcome = new Outcome.DoesNotCompile(List.of(e.getMessage()));
        }
        return Results.of(grader, outcome, compiled, notes);
    }

    @Override
    public void close() {
        compiler.close();
        stage.close();
    }
}
