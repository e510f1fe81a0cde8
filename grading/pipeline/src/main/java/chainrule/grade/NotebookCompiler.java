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

/** Reads and compiles notebooks one after the other, in a process that runs none of their code. */
public final class NotebookCompiler implements AutoCloseable {

    private final CompileWorker compiler;

    public NotebookCompiler(Workplace place, Conditions conditions) {
        this.compiler = new CompileWorker(place.confinement(), place.startup(), conditions.limit());
    }

    /** Makes one notebook's exercises ready for {@link SubmissionGrader#grade}. */
    public CompiledNotebook compile(Submission submission, List<Grader> graders) {
        try {
            Notebook notebook = Notebook.read(submission.file());
            NotebookCompilation compilation = new NotebookCompilation(compiler, notebook, graders);
            return new CompiledNotebook(
                    submission,
                    graders.stream()
                            .map(grader -> exercise(compilation, grader))
                            .toList());
        } catch (NotebookException e) {
            return unreadable(submission, graders, e.getMessage());
        } catch (IOException e) {
            return unreadable(submission, graders, "The file cannot be read: " + e.getMessage());
        }
    }

    private static CompiledNotebook unreadable(Submission submission, List<Grader> graders, String why) {
        Outcome outcome = new Outcome.Unreadable(why);
        return new CompiledNotebook(
                submission,
                graders.stream()
                        .map(grader -> CompiledExercise.ended(grader, outcome, List.of()))
                        .toList());
    }

    private static CompiledExercise exercise(NotebookCompilation compilation, Grader grader) {
        Optional<ExerciseCell> found = compilation.cell(grader);
        if (found.isEmpty()) {
            return CompiledExercise.ended(grader, new Outcome.MissingCell(), List.of());
        }
        List<String> notes = new ArrayList<>(found.get().notes());
        try {
            CompiledCells cells = compilation.compile(found.get(), notes);
            notes.addAll(cells.leftOut());
            return new CompiledExercise(grader, Optional.of(cells), errors(cells), List.copyOf(notes));
        } catch (CompilerEndedException e) {
            return CompiledExercise.ended(grader, new Outcome.DoesNotCompile(List.of(e.getMessage())), notes);
        }
    }

    private static Optional<Outcome> errors(CompiledCells cells) {
        return cells.compiles()
                ? Optional.empty()
                : Optional.of(new Outcome.DoesNotCompile(
                        cells.diagnostics().stream().map(Object::toString).toList()));
    }

    @Override
    public void close() {
        compiler.close();
    }
}
