package chainrule.intake;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Submissions of notebooks that a test wrote itself, which may be read in its own process. */
public final class FoundSubmissions {

    private FoundSubmissions() {}

    public static Submissions in(Path folder) throws IOException {
        List<ExerciseKey> exercises = Graders.all().stream().map(Grader::key).toList();
        return Submissions.in(folder, exercises, file -> lesson(file, exercises));
    }

    /** The lesson that a notebook's cells tell. */
    public static Optional<String> lesson(Path file, List<ExerciseKey> exercises) {
        try {
            return Lessons.of(Notebook.read(file), exercises);
        } catch (NotebookException | IOException e) {
            return Optional.empty();
        }
    }
}
