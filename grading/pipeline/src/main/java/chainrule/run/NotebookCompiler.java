package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.Outcome;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.notebook.ExerciseKey;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.CompilerProcess;
import chainrule.run.compiler.FoundCell;
import chainrule.run.compiler.RemoteNotebook;
import chainrule.run.sandbox.ClassArchive;
import chainrule.run.sandbox.TimeBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and compiles notebooks one after another, in a process that runs none of their code and can be ended. */
public final class NotebookCompiler implements AutoCloseable {

    private static final String TOO_MUCH_TO_READ =
            "The notebook takes too much time or memory to be read. Clear all outputs in JupyterLab, and save it.";

    /** Reading the notebook once more takes a few milliseconds, and compiling an edit takes about one. */
    private static final Duration EDITS = Duration.ofSeconds(2);

    private final CompilerProcess compiler;
    private final GradingSettings settings;

    /** A compiler for notebooks. */
    public NotebookCompiler(SandboxSetup setup, GradingSettings settings) {
        this(setup, settings, true);
    }

    private NotebookCompiler(SandboxSetup setup, GradingSettings settings, boolean compiles) {
        this(setup, settings, compiles, setup.archives().compiler());
    }

    private NotebookCompiler(
            SandboxSetup setup, GradingSettings settings, boolean compiles, Optional<ClassArchive> archive) {
        this.compiler = new CompilerProcess(
                setup.confinement(),
                CompilerProcess.program(setup.programClassPath()).with(archive),
                setup.startup(),
                settings.limit(),
                compiles);
        this.settings = settings;
    }

    /** A process that only reads and copies notebooks, and starts in less than half the time. */
    public static NotebookCompiler forReading(SandboxSetup setup, GradingSettings settings) {
        return new NotebookCompiler(setup, settings, false);
    }

    /** One that leaves an archive of its classes behind when it is told to {@link #leave}. */
    static NotebookCompiler making(SandboxSetup setup, GradingSettings settings, Path archive) {
        return new NotebookCompiler(setup, settings, true, Optional.of(new ClassArchive(archive, true)));
    }

    /** See {@link CompilerProcess#leave}. */
    boolean leave(Duration time) {
        return compiler.leave(time);
    }

    private TimeBudget budget() {
        return new TimeBudget(settings.submissionLimit());
    }

    /** The lesson of a notebook's cells; empty if they have none, or it cannot be read within the given time. */
    public Optional<String> lesson(Path file, List<ExerciseKey> exercises, TimeBudget budget) {
        try {
            return Optional.of(compiler.open(file, budget).lesson(exercises)).filter(lesson -> !lesson.isEmpty());
        } catch (IOException | CompilerEndedException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a notebook contains work in a cell for the given exercises; false if it cannot be read within the given
     * time.
     */
    public boolean hasWork(Path file, List<ExerciseKey> lesson, TimeBudget budget) {
        try {
            return compiler.open(file, budget).hasWork(lesson);
        } catch (IOException | CompilerEndedException e) {
            return false;
        }
    }

    /** Prepares one notebook's exercises for {@link SubmissionGrader#grade}. */
    public CompiledNotebook compile(Submission submission, List<Grader> graders) {
        return compile(submission, graders, budget());
    }

    /** The same within the time that the submission has left. */
    public CompiledNotebook compile(Submission submission, List<Grader> graders, TimeBudget budget) {
        try {
            NotebookCompilation compilation =
                    new NotebookCompilation(compiler.open(submission.file(), budget), graders);
            List<CompiledExercise> exercises = new ArrayList<>();
            for (Grader grader : graders) {
                exercises.add(exercise(compilation, grader));
            }
            return new CompiledNotebook(submission, exercises, budget);
        } catch (IOException e) {
            return none(
                    submission, graders, budget, new Outcome.Unreadable("The file cannot be read: " + e.getMessage()));
        } catch (CompilerEndedException e) {
            return none(submission, graders, budget, unread(e));
        } catch (UncheckedIOException e) {
            throw e; // Of this machine, which would fail for the others too.
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String how = "the grading program could not make use of the notebook (%s)"
                    .formatted(e.getClass().getSimpleName());
            return none(submission, graders, budget, new Outcome.Crashed(how, Optional.empty()));
        }
    }

    private static Outcome unread(CompilerEndedException e) {
        return switch (e.reason()) {
            case SUBMISSION_TIME -> new Outcome.NotRun(e.getMessage());
            case UNREADABLE -> new Outcome.Unreadable(e.getMessage());
            case TOO_MUCH -> new Outcome.Unreadable(TOO_MUCH_TO_READ);
        };
    }

    private static CompiledNotebook none(
            Submission submission, List<Grader> graders, TimeBudget budget, Outcome outcome) {
        List<CompiledExercise> exercises = graders.stream()
                .map(grader -> CompiledExercise.ended(grader, outcome, List.of()))
                .toList();
        return new CompiledNotebook(submission, exercises, budget);
    }

    private static CompiledExercise exercise(NotebookCompilation compilation, Grader grader) throws IOException {
        Optional<FoundCell> found = compilation.cell(grader);
        if (found.isEmpty()) {
            return CompiledExercise.ended(grader, new Outcome.MissingCell(), List.of());
        }
        List<String> notes = new ArrayList<>(found.get().notes());
        try {
            CompiledCells cells = compilation.compile(found.get(), notes);
            notes.addAll(cells.notes());
            return new CompiledExercise(grader, Optional.of(cells), errors(cells), List.copyOf(notes));
        } catch (CompilerEndedException e) {
            return CompiledExercise.ended(grader, uncompiled(e), notes);
        }
    }

    private static Outcome uncompiled(CompilerEndedException e) {
        return e.reason() == CompilerEndedException.Reason.SUBMISSION_TIME
                ? new Outcome.NotRun(e.getMessage())
                : new Outcome.DoesNotCompile(List.of(e.getMessage()));
    }

    private static Optional<Outcome> errors(CompiledCells cells) {
        return cells.compiles()
                ? Optional.empty()
                : Optional.of(new Outcome.DoesNotCompile(
                        cells.diagnostics().stream().map(Object::toString).toList()));
    }

    /**
     * Compiles edits of an exercise's cell, within a separate time.
     *
     * @param most the largest number of edits
     * @return empty if they cannot be compiled within that time
     */
    public Optional<PreparedEdits> edits(Path file, ExerciseKey exercise, NamedMistakes named, int most) {
        try {
            RemoteNotebook notebook = compiler.open(file, new TimeBudget(EDITS));
            notebook.find(List.of(exercise));
            return Optional.of(notebook.edits(exercise.id(), named, most))
                    .filter(edits -> !edits.classes().isEmpty());
        } catch (IOException | CompilerEndedException e) {
            return Optional.empty();
        }
    }

    /** Opens a notebook in order to write a copy of it. */
    public RemoteNotebook open(Path file) throws IOException, CompilerEndedException {
        return compiler.open(file, budget());
    }

    @Override
    public void close() {
        compiler.close();
    }
}
