package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.AtomicFiles;
import chainrule.marks.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackZipTest {

    private static final String LESSON = "04-backpropagation";

    @TempDir
    Path folder;

    private List<String> without = List.of();

    private List<String> names(Submission... submissions) throws IOException {
        for (Submission s : submissions) {
            AtomicFiles.write(FeedbackComments.place(folder.resolve("out"), s), "a notebook");
            AtomicFiles.write(ReportFiles.feedback(folder.resolve("out"), s.student(), ".html"), "a page");
        }
        without = new FeedbackZip(folder.resolve("out"), folder.resolve("in"))
                .write(List.of(submissions), List.of("4711", "12", "pdf"));
        try (ZipFile zip =
                new ZipFile(folder.resolve("out/exports/feedback.zip").toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private Submission of(String student, String file) {
        return new Submission(student, LESSON, folder.resolve("in").resolve(file));
    }

    @Test
    void canvasGetsBackTheNamesThatItGave() throws IOException {
        assertEquals(
                List.of("benlee_LATE_12_99_04-backpropagation-1.ipynb", "leeanna_4711_98_04-backpropagation.ipynb"),
                names(
                        of("4711", "leeanna_4711_98_04-backpropagation.ipynb"),
                        of("12", "benlee_LATE_12_99_04-backpropagation-1.ipynb")));
    }

    /** A browser's second download, blanks, letters of other scripts, and what a student may write to be taken for another. */
    @Test
    void whateverAFileIsCalledCanvasGetsBackItsName() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            StringBuilder own = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, 24)
                    .mapToObj("a1 -_.,()[]'&+=~!#@éя中%^"::charAt)
                    .forEach(own::append);
            String four = "leeanna_%s4711_%d_%s.ipynb".formatted(random.nextBoolean() ? "LATE_" : "", 100 + i, own);
            String twelve = "benlee_12_%d_x_4711_99_%s.ipynb".formatted(500 + i, own);
            assertEquals(List.of(twelve, four), names(of("4711", four), of("12", twelve)));
        }
    }

    @Test
    void whoGetsNothingBackIsNamed() throws IOException {
        names(of("4711", "leeanna_4711_98_04-backpropagation (1).ipynb"));
        assertEquals(List.of("12", "pdf"), without);
    }

    @Test
    void whereEverybodyHasAFolderAPageAloneIsInItToo() throws IOException {
        AtomicFiles.write(ReportFiles.feedback(folder.resolve("out"), "pdf", ".html"), "a page");
        assertTrue(names(of("anna", "anna/a.ipynb")).contains("pdf/feedback.html"));
        assertEquals(List.of("12", "4711"), without);
    }

    @Test
    void moodleKnowsAStudentByTheBeginningOfTheName() throws IOException {
        assertEquals(
                List.of(
                        "Anna Lee_4711_assignsubmission_file_04-backpropagation.ipynb",
                        "Anna Lee_4711_assignsubmission_file_feedback.html",
                        "Ben Roe_12_assignsubmission_file_04-backpropagation.ipynb",
                        "Ben Roe_12_assignsubmission_file_feedback.html"),
                names(
                        of("4711", "class/Anna Lee_4711_assignsubmission_file_/my work.ipynb"),
                        of("12", "class/Ben Roe_12_assignsubmission_file_04-backpropagation.ipynb")));
    }

    @Test
    void allOthersHaveAFolderEachAndNobodyCanNameAnother() throws IOException {
        assertEquals(
                List.of(
                        "anna/04-backpropagation.ipynb",
                        "anna/feedback.html",
                        "ben/04-backpropagation.ipynb",
                        "ben/feedback.html"),
                names(
                        of("anna", "anna/Ben Roe_12_assignsubmission_file_/04-backpropagation.ipynb"),
                        of("ben", "ben/x_4711_98_y.ipynb")));
    }

    @Test
    void theSameFeedbackGivesTheSameBytes() throws IOException {
        Path zip = folder.resolve("out/exports/feedback.zip");
        names(of("anna", "anna/a.ipynb"));
        byte[] first = Files.readAllBytes(zip);
        names(of("anna", "anna/a.ipynb"));
        assertArrayEquals(first, Files.readAllBytes(zip));
    }
}
