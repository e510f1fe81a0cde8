package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.UngradedFile;
import chainrule.marks.Upload;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are not graded. */
class ToldFilesTest extends SubmittedFolder {

    @Test
    void aZipFileWithinTheFolderIsSaid() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectory(folder.resolve("ben"));
        Files.write(folder.resolve("ben/Homework.ZIP"), new byte[] {'P', 'K'});
        assertEquals(
                List.of("ben/Homework.ZIP: left out, a zip file within the folder is not opened; unpack it"),
                found().notes());
    }

    @Test
    void autosavedCopiesDoNotCount() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook("anna/.ipynb_checkpoints/04-backpropagation-checkpoint.ipynb");
        assertEquals(List.of("anna 04-backpropagation"), students());
        assertEquals(List.of(), found().notes());
    }

    @Test
    void aLinkIsNotFollowedAndItIsSaid() throws IOException {
        Path secret = new NotebookCells()
                .exercise("dense-backward", "class MyDense {}")
                .to(temporary.resolve("secret.ipynb"));
        Files.createDirectory(folder.resolve("eve"));
        Files.createSymbolicLink(folder.resolve("eve/04-backpropagation.ipynb"), secret);
        Files.createSymbolicLink(folder.resolve("mallory"), temporary.resolve("."));
        assertEquals(List.of(), students());
        assertEquals(
                List.of("eve/04-backpropagation.ipynb: a link is not followed", "mallory: a link is not followed"),
                found().notes());
    }

    @Test
    void aFileThatIsNoNotebookOfALessonIsSaid() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook("ben/02-forward-propagation.ipynb");
        Files.writeString(folder.resolve("notes.ipynb"), "{\"cells\": []}");
        assertEquals(List.of("notes.ipynb: no exercise of any lesson is in it"), found().notes());
        assertEquals(
                List.of(new UngradedFile("notes.ipynb", UngradedFile.Kind.NO_EXERCISE)),
                found().otherFiles().get("notes"));
    }

    @Test
    void anUnreadableNotebookIsASubmissionToo() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectory(folder.resolve("ben"));
        Files.writeString(folder.resolve("ben/homework.ipynb"), "{\"cells\": [");
        assertEquals(List.of("anna 04-backpropagation", "ben 04-backpropagation"), students());
    }

    @ParameterizedTest
    @CsvSource({
        "ben/notes.pdf, ben, notes.pdf",
        "ben/week 4/Dense.java, ben, week 4/Dense.java",
        "ben/answer.docx, ben, answer.docx",
        "lee_12345_67890_notes.txt, 12345, lee_12345_67890_notes.txt",
        "Anna Lee_12345_assignsubmission_file/notes.pdf, 12345, notes.pdf",
        "Anna Lee_12345_assignsubmission_file_notes.pdf, 12345, Anna Lee_12345_assignsubmission_file_notes.pdf",
        "Anna Lee_12345_assignsubmission_onlinetext/onlinetext.html, 12345, onlinetext.html",
        "submission_7/notes.pdf, submission_7, notes.pdf",
        "04-backpropagation-ben.pdf, ben, 04-backpropagation-ben.pdf",
    })
    void whoHandedInSomethingElseIsKnownAndTold(String path, String student, String shown) throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "");
        UngradedFile other = new UngradedFile(shown, UngradedFile.Kind.NOT_A_NOTEBOOK);
        assertEquals(Map.of(student, List.of(other)), found().otherFiles());
        assertEquals(List.of("%s: handed in %s, which is not a notebook".formatted(student, shown)), found().notes());
    }

    @Test
    void besideNotebooksInOneFolderAStudentIsKnownByTheRosterOrByTheLessonsName() throws IOException {
        notebook("anna.ipynb");
        for (String name :
                List.of("ben.pdf", "syllabus.pdf", "04-backpropagation-cora.txt", "04-backpropagation.html")) {
            Files.writeString(folder.resolve(name), "");
        }
        Submissions found = FoundSubmissions.in(folder, Set.of("anna", "ben"));
        assertEquals(Set.of("anna", "ben", "cora"), found.students());
        assertEquals(
                List.of(
                        "04-backpropagation.html: left out, it is not a notebook, and its name does not say whose it is",
                        "syllabus.pdf: left out, it is not a notebook, and its name does not say whose it is",
                        "ben: handed in ben.pdf, which is not a notebook",
                        "cora: handed in 04-backpropagation-cora.txt, which is not a notebook"),
                found.notes());
    }

    @Test
    void aZipFileBesideNotebooksIsToldOnce() throws IOException {
        notebook("anna.ipynb");
        Files.writeString(folder.resolve("more.zip"), "");
        Files.writeString(folder.resolve("ben.ipynb.txt"), "");
        assertEquals(
                List.of(
                        "ben.ipynb.txt: left out, a notebook's name must end in .ipynb",
                        "more.zip: left out, a zip file within the folder is not opened; unpack it"),
                found().notes().stream().sorted().toList());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeIsCalledWhatItIs() throws IOException, InterruptedException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectory(folder.resolve("ben"));
        Path pipe = folder.resolve("ben/04-backpropagation.ipynb");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertEquals(
                Map.of(
                        "ben",
                        List.of(new UngradedFile("04-backpropagation.ipynb", UngradedFile.Kind.valueOf("NO_FILE")))),
                found().otherFiles());
        assertEquals(
                List.of("ben/04-backpropagation.ipynb: left out, it is a pipe or a device, not a file"),
                found().notes());
    }

    @Test
    void aTimeThatCannotBeReadIsTold() throws IOException {
        for (String text : List.of("", "yesterday", "2026-13-01 10:00:00 UTC", "x".repeat(200))) {
            notebook("anna/04-backpropagation.ipynb");
            Files.writeString(folder.resolve("anna/timestamp.txt"), text);
            notebook("ben/week 4/04-backpropagation.ipynb");
            Files.writeString(folder.resolve("ben/week 4/timestamp.txt"), text);
            assertEquals(
                    List.of(
                            "anna/timestamp.txt: holds no time that can be read, and does not count",
                            "ben/week 4/timestamp.txt: holds no time that can be read, and does not count"),
                    found().notes());
        }
        Files.writeString(folder.resolve("anna/timestamp.txt"), "2026-03-01 10:00:00 UTC");
        Files.writeString(folder.resolve("ben/timestamp.txt"), "2026-03-01 10:00:00 UTC");
        assertEquals(List.of(), found().notes());
    }

    @Test
    void endingsInCapitalsCountAndEndingsBehindTheEndingAreSaid() throws IOException {
        notebook("anna/04-BACKPROPAGATION.IPYNB");
        Files.createDirectory(folder.resolve("ben"));
        Files.writeString(folder.resolve("ben/04-backpropagation.ipynb.txt"), "{}");
        assertEquals(List.of("anna 04-backpropagation"), students());
        assertEquals(
                List.of("ben/04-backpropagation.ipynb.txt: left out, a notebook's name must end in .ipynb"),
                found().notes());
    }

    @Test
    void whoseFilesHoldNoNotebookIsNamed() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectory(folder.resolve("anna/data"));
        Files.createDirectories(folder.resolve("__MACOSX/anna"));
        Files.createDirectory(folder.resolve("ben"));
        Files.writeString(folder.resolve("ben/homework.pdf"), "%PDF");
        Files.writeString(folder.resolve("lee_12345_67890_homework.pdf"), "%PDF");
        Files.writeString(folder.resolve("README.txt"), "of the course");
        assertEquals(
                List.of(
                        "12345: handed in lee_12345_67890_homework.pdf, which is not a notebook",
                        "ben: handed in homework.pdf, which is not a notebook"),
                found().notes());
    }

    @Test
    void aShortNameIsNotTakenForSaidBecauseAnotherNoteHasItsLetters() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectory(folder.resolve("a"));
        Files.write(folder.resolve("anna/homework.zip"), new byte[] {'P', 'K'});
        assertEquals("a: no notebook", found().notes().get(1));
    }

    @Test
    void aFolderBesideNotebooksIsNoStudents() throws IOException {
        notebook("04-backpropagation-anna.ipynb");
        Files.createDirectory(folder.resolve("data"));
        assertEquals(List.of(), found().notes());
    }

    @Test
    void resultsOfAnEarlierRunAreNoStudent() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook("graded/feedback/anna/04-backpropagation.ipynb");
        Files.writeString(folder.resolve("graded/" + Submissions.GRADED_WITH), "");
        assertEquals(List.of("anna 04-backpropagation"), students());
        assertEquals(List.of("graded: left out, it holds the results of an earlier run"), found().notes());
    }

    @ParameterizedTest
    @CsvSource({"bob/.02-forward-propagation.ipynb, bob", ".bob_02-forward-propagation.ipynb, bob"})
    void aHiddenNotebookIsToldAndItsStudentIsKnown(String path, String student) throws IOException {
        notebook(path.contains("/") ? "anna/04-backpropagation.ipynb" : "anna_04-backpropagation.ipynb");
        notebook(path);
        notebook(path.replace(".02", ".~02").replace(".bob", ".~bob"));
        notebook(path.replace(".02", "._02").replace(".bob", "._bob"));
        assertEquals(List.of("anna 04-backpropagation"), students());
        assertEquals(List.of(path + ": left out, a notebook whose name begins with a dot is hidden"), found().notes());
        assertEquals(
                Optional.of(path.substring(path.indexOf('/') + 1) + ", whose name begins with a dot, which hides it"),
                Upload.inWords(found().otherFiles().getOrDefault(student, List.of())));
    }

    @Test
    void anAccentOfItsOwnIsTheSameLetter() throws IOException {
        notebook("Zoe\u0308/04-backpropagation.ipynb");
        assertEquals(List.of("Zoë 04-backpropagation"), students());
    }

    @Test
    void ofManyNotebooksOfOneStudentAFewAreTold() throws IOException {
        for (int i = 0; i < 50; i++) {
            notebook("anna/04-backpropagation-%d.ipynb".formatted(i));
        }
        List<String> notes = found().notes();
        assertEquals(6, notes.size(), notes::toString);
        assertTrue(notes.stream().allMatch(n -> n.contains("04-backpropagation-49.ipynb")), notes::toString);
        assertTrue(notes.get(5).startsWith("… and 44 more"), notes.get(5));
    }

    @Test
    void hiddenFoldersAndLinksOfStudentsAreTold() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook(".ben/04-backpropagation.ipynb");
        notebook(".ipynb_checkpoints/04-backpropagation.ipynb");
        Files.createSymbolicLink(folder.resolve("cora"), folder.resolve("anna"));
        assertEquals(List.of("anna 04-backpropagation"), students());
        String notes = notes();
        assertTrue(notes.contains(".ben: left out") && notes.contains("cora: a link is not followed"), notes);
        assertFalse(notes.contains("checkpoints"), notes);
    }
}
