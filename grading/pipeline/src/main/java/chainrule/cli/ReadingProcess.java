package chainrule.cli;

import chainrule.grader.Grader;
import chainrule.intake.NotebookContents;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.notebook.ExerciseKey;
import chainrule.run.EditSource;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.RemoteNotebook;
import chainrule.run.sandbox.TimeBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads notebooks for every purpose except grading; its process starts when the first one must be read.
 *
 * <p>The time for finding which of a student's notebooks counts is part of the time of that submission. For finding the
 * lessons of notebooks whose names do not give them, each student has the same time once more.
 */
final class ReadingProcess implements NotebookContents, AutoCloseable {

    private final SandboxSetup setup;
    private final GradingSettings settings;
    private final Map<List<String>, TimeBudget> budgets = new ConcurrentHashMap<>();
    private final boolean lines;
    private Optional<NotebookCompiler> process = Optional.empty();

    /** @param lines whether edits will be compiled, to find the lines of mistakes */
    ReadingProcess(SandboxSetup setup, GradingSettings settings, boolean lines) {
        this.setup = setup;
        this.settings = settings;
        this.lines = lines;
    }

    /** Uses a process that already exists and that is closed elsewhere. */
    static ReadingProcess in(NotebookCompiler process, GradingSettings settings) {
        ReadingProcess reader = new ReadingProcess(null, settings, false);
        reader.process = Optional.of(process);
        return reader;
    }

    private NotebookCompiler process() {
        if (process.isEmpty()) {
            process = Optional.of(
                    lines ? new NotebookCompiler(setup, settings) : NotebookCompiler.forReading(setup, settings));
        }
        return process.get();
    }

    private TimeBudget budget(String owner, String lesson) {
        return budgets.computeIfAbsent(List.of(owner, lesson), o -> new TimeBudget(settings.submissionLimit()));
    }

    /** The time that a submission has left after the search for the notebook that counts. */
    TimeBudget budget(Submission submission) {
        return budget(submission.student(), submission.lesson());
    }

    @Override
    public Optional<String> lesson(Path notebook, List<ExerciseKey> exercises, String owner) {
        return process().lesson(notebook, exercises, budget(owner, ""));
    }

    @Override
    public boolean hasWork(Path notebook, List<ExerciseKey> lesson, String owner) {
        return process().hasWork(notebook, lesson, budget(owner, lesson.get(0).lesson()));
    }

    /** See {@link NotebookCompiler#edits}; workers wait for each other here, but nowhere else. */
    synchronized Optional<PreparedEdits> edits(Submission submission, Grader grader, NamedMistakes named) {
        return process().edits(submission.file(), grader.key(), named, EditSource.MOST);
    }

    RemoteNotebook open(Path notebook) throws IOException, CompilerEndedException {
        return process().open(notebook);
    }

    /** Takes over a process that has compiled all notebooks: it can read as well, and another one need not start. */
    synchronized void take(NotebookCompiler idle) {
        if (process.isEmpty()) {
            process = Optional.of(idle);
        } else {
            idle.close();
        }
    }

    @Override
    public void close() {
        process.ifPresent(NotebookCompiler::close);
    }
}
