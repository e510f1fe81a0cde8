package chainrule.intake;

import chainrule.marks.NotebookChoice;
import chainrule.marks.Submission;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which tests put what students hand in, and what is found there. */
abstract class SubmittedFolder {

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("submitted"));
    }

    Path notebook(String path) {
        return new NotebookCells()
                .exercise("dense-backward", "class MyDense {}")
                .to(folder.resolve(path));
    }

    Submissions found() throws IOException {
        return FoundSubmissions.in(folder);
    }

    List<String> students() throws IOException {
        return found().list().stream().map(s -> s.student() + " " + s.lesson()).toList();
    }

    String notes() {
        try {
            return found().notes().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    static final String LESSON = "04-backpropagation.ipynb";

    /** As it was handed out. */
    Path untouched(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.copy(Path.of("../../notebooks", LESSON), file);
    }

    NotebookChoice choice(Submission submission) {
        try {
            return found().choices().get(submission);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
