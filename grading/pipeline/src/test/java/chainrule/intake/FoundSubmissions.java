package chainrule.intake;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.notebook.ExerciseKey;
import chainrule.notebook.Lessons;
import chainrule.notebook.Notebook;
import chainrule.notebook.NotebookException;
import chainrule.notebook.WrittenCells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Submissions of notebooks that a test wrote itself, which may be read in its own process. */
public final class FoundSubmissions {

    private static final List<ExerciseKey> EXERCISES =
            Graders.all().stream().map(Grader::key).toList();

    /** Reads here. */
    public static final NotebookContents CONTENTS = new NotebookContents() {
        @Override
        public Optional<String> lesson(Path notebook, List<ExerciseKey> exercises, String owner) {
            return read(notebook).flatMap(n -> Lessons.of(n, exercises));
        }

        @Override
        public boolean hasWork(Path notebook, List<ExerciseKey> lesson, String owner) {
            return read(notebook)
                    .filter(n -> lesson.stream().anyMatch(e -> WrittenCells.has(n, handedOut(e.lesson()), e)))
                    .isPresent();
        }
    };

    /** Every notebook has work in it. */
    private static final NotebookContents WORKED = new NotebookContents() {
        @Override
        public Optional<String> lesson(Path notebook, List<ExerciseKey> exercises, String owner) {
            return CONTENTS.lesson(notebook, exercises, owner);
        }

        @Override
        public boolean hasWork(Path notebook, List<ExerciseKey> lesson, String owner) {
            return true;
        }
    };

    private FoundSubmissions() {}

    public static Submissions in(Path folder) throws IOException {
        return in(folder, Set.of());
    }

    /** Where the best of several notebooks counts, and all have work in them. */
    static Submissions versionsIn(Path folder) throws IOException {
        return new SubmissionSearch(EXERCISES, WORKED, true).ofClass(folder, folder, Set.of());
    }

    /** @param roster ids of students */
    static Submissions in(Path folder, Set<String> roster) throws IOException {
        return new SubmissionSearch(EXERCISES, CONTENTS).ofClass(folder, folder, roster);
    }

    private static Notebook handedOut(String lesson) {
        return read(Path.of("../../notebooks", lesson + ".ipynb")).orElseThrow();
    }

    private static Optional<Notebook> read(Path file) {
        try {
            return Optional.of(Notebook.read(file));
        } catch (NotebookException | IOException e) {
            return Optional.empty();
        }
    }
}
