package chainrule.cli;

import chainrule.intake.NotebookContents;
import chainrule.marks.GradingSettings;
import chainrule.notebook.ExerciseKey;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.RemoteNotebook;
import chainrule.run.sandbox.TimeBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads notebooks for all but their grading; its process is started when the first one must be read.
 *
 * <p>To look into all notebooks of one student takes no longer than grading one of them may.
 */
final class ReadingProcess implements NotebookContents, AutoCloseable {

    private final SandboxSetup setup;
    private final GradingSettings settings;
    private final Map<String, TimeBudget> budgets = new HashMap<>();
    private Optional<NotebookCompiler> process = Optional.empty();

    ReadingProcess(SandboxSetup setup, GradingSettings settings) {
        this.setup = setup;
        this.settings = settings;
    }

    /** In a process that is there already; it is not to be closed here. */
    static NotebookContents in(NotebookCompiler process, GradingSettings settings) {
        ReadingProcess reader = new ReadingProcess(null, settings);
        reader.process = Optional.of(process);
        return reader;
    }

    private NotebookCompiler process() {
        if (process.isEmpty()) {
            process = Optional.of(new NotebookCompiler(setup, settings));
        }
        return process.get();
    }

    private TimeBudget budget(String owner) {
        return budgets.computeIfAbsent(owner, o -> new TimeBudget(settings.submissionLimit()));
    }

    @Override
    public Optional<String> lesson(Path notebook, List<ExerciseKey> exercises, String owner) {
        return process().lesson(notebook, exercises, budget(owner));
    }

    RemoteNotebook open(Path notebook) throws IOException, CompilerEndedException {
        return process().open(notebook);
    }

    @Override
    public void close() {
        process.ifPresent(NotebookCompiler::close);
    }
}
