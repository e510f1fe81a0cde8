package chainrule.cli;

import chainrule.grade.Conditions;
import chainrule.grade.NotebookCompiler;
import chainrule.grade.Workplace;
import chainrule.notebook.ExerciseKey;
import chainrule.worker.CompilerEndedException;
import chainrule.worker.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads notebooks for all but their grading; its process is started when the first one must be read. */
final class ReadingProcess implements AutoCloseable {

    private final Workplace place;
    private final Conditions conditions;
    private Optional<NotebookCompiler> process = Optional.empty();

    ReadingProcess(Workplace place, Conditions conditions) {
        this.place = place;
        this.conditions = conditions;
    }

    private NotebookCompiler process() {
        if (process.isEmpty()) {
            process = Optional.of(new NotebookCompiler(place, conditions));
        }
        return process.get();
    }

    Optional<String> lesson(Path notebook, List<ExerciseKey> exercises) {
        return process().lesson(notebook, exercises);
    }

    OpenNotebook open(Path notebook) throws IOException, CompilerEndedException {
        return process().open(notebook);
    }

    @Override
    public void close() {
        process.ifPresent(NotebookCompiler::close);
    }
}
