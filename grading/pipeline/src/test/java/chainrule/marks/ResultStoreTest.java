package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {

    private static final String GRADED_WITH = "graders 01\nseed 5\n";

    @TempDir
    Path folder;

    private Submission submission;
    private SubmissionResult result;

    @BeforeEach
    void aResultIsKept() throws IOException {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), "first");
        submission = new Submission("=cmd", "../../a", notebook);
        result = new SubmissionResult("=cmd", "../../a", List.of());
        store(GRADED_WITH).put(submission, result);
    }

    private ResultStore store(String settings) {
        return new ResultStore(folder.resolve("results"), settings);
    }

    @Test
    void aResultIsFoundAgainWithWhatItCameFrom() throws IOException {
        ResultStore.StoredResult found =
                store("graders 02\nseed 5\n").sameNotebook(submission).orElseThrow();
        assertEquals(result, found.result());
        assertEquals(GRADED_WITH, found.gradedWith());
    }

    /** The results of a large class are in memory together. */
    @Test
    void whatManyResultsSayIsInMemoryOnce() {
        ResultStore.StoredResult one = store(GRADED_WITH).last(submission).orElseThrow();
        ResultStore.StoredResult other = store(GRADED_WITH).last(submission).orElseThrow();
        assertSame(one.gradedWith(), other.gradedWith());
        assertSame(one.result().lesson(), other.result().lesson());
    }

    @Test
    void aChangedNotebooksResultIsOnlyTheLastOne() throws IOException {
        Files.writeString(submission.file(), "second");
        assertEquals(Optional.empty(), store(GRADED_WITH).sameNotebook(submission));
        assertEquals(result, store(GRADED_WITH).last(submission).orElseThrow().result());
    }

    @Test
    void oneThatIsReplacedWhileItIsGradedIsGradedAgainNextTime() throws IOException {
        ResultStore run = store(GRADED_WITH);
        run.sameNotebook(submission);
        Files.writeString(submission.file(), "second");
        run.put(submission, result);
        assertEquals(Optional.empty(), store(GRADED_WITH).sameNotebook(submission));
    }

    @Test
    void aFileThatIsTooLargeIsKnownByItsSizeAndNotReadAgain() throws IOException {
        Path huge = folder.resolve("huge.ipynb");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 33); // Nothing of it is on the disk.
        }
        Submission tooLarge = new Submission("eve", "04", huge);
        store(GRADED_WITH).put(tooLarge, result);
        assertEquals(
                "8589934592 bytes",
                store(GRADED_WITH).sameNotebook(tooLarge).orElseThrow().notebook());
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 32);
        }
        assertEquals(Optional.empty(), store(GRADED_WITH).sameNotebook(tooLarge));
    }

    @Test
    void aResultThatWasCutOffIsNone() throws IOException {
        try (var files = Files.walk(folder.resolve("results"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).substring(0, 40));
        }
        assertEquals(Optional.empty(), store(GRADED_WITH).last(submission));
    }

    @Test
    void noIdLeavesTheFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            assertEquals(
                    2,
                    files.filter(Files::isRegularFile)
                            .filter(f -> f.endsWith("a.ipynb") || f.startsWith(folder.resolve("results")))
                            .count());
        }
    }

    @Test
    void aResultWhoseNotebookIsGoneIsFound() throws IOException {
        assertEquals(List.of(result), store(GRADED_WITH).beside(List.of()));
        assertEquals(List.of(), store(GRADED_WITH).beside(List.of(submission)));
        try (var files = Files.list(folder.resolve("results"))) {
            Files.move(files.findFirst().orElseThrow(), folder.resolve("results/older-name"));
        }
        assertEquals(List.of(), store(GRADED_WITH).beside(List.of(submission)), "a name of an older version");
        assertEquals(List.of(result), store(GRADED_WITH).beside(List.of()));
        assertEquals(List.of(), new ResultStore(folder.resolve("nothing"), "").beside(List.of()));
    }
}
