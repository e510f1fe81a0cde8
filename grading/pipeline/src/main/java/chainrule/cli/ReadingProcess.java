package chainrule.cli;

import chainrule.marks.GradingSettings;
import chainrule.notebook.ExerciseKey;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.compiler.CompilerEndedException;
import chainrule.run.compiler.RemoteNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads notebooks for all but their grading; its process is started when the first one must be read. */
final class ReadingProcess implements AutoCloseable {

    private final SandboxSetup setup;
    private final GradingSettings settings;
    private Optional<NotebookCompiler> process = Optional.empty();

    ReadingProcess(SandboxSetup setup, GradingSettings settings) {
        this.setup = setup;
        this.settings = settings;
    }

    private NotebookCompiler process() {
        if (process.isEmpty()) {
            process = Optional.of(new NotebookCompiler(setup, settings));
        }
        return process.get();
    }

    Optional<String> lesson(Path notebook, List<ExerciseKey> exercises) {
        return process().lesson(notebook, exercises);
    }

    RemoteNotebook open(Path notebook) throws IOException, CompilerEndedException {
        return process().open(notebook);
    }

    @Override
    public void close() {
        process.ifPresent(NotebookCompiler::close);
    }
}
