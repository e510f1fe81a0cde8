package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.NotebookChoice;
import chainrule.marks.OtherFile;
import chainrule.marks.Submission;
import chainrule.marks.Upload;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionSearchTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("submitted"));
    }

    private Path notebook(String path) {
        return new NotebookCells()
                .exercise("dense-backward", "class MyDense {}")
                .to(folder.resolve(path));
    }

    private Submissions found() throws IOException {
        return FoundSubmissions.in(folder);
    }

    private List<String> students() throws IOException {
        return found().list().stream().map(s -> s.student() + " " + s.lesson()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "anna/04-backpropagation.ipynb, anna",
        "anna/my solution.ipynb, anna",
        "04-backpropagation-anna.ipynb, anna",
        "anna_04-backpropagation.ipynb, anna",
        "anna.ipynb, anna",
        "anna (1).ipynb, anna",
        "anna_04-backpropagation (1).ipynb, anna",
        "anna_04-backpropagation-Copy12.ipynb, anna",
        "anna_04-backpropagation-Copy1-Copy2.ipynb, anna",
        "anna_04-backpropagation - Kopie (2).ipynb, anna",
        "Copy of anna_04-backpropagation.ipynb, anna",
        "04-backpropagation-anna-Copy1.ipynb, anna",
        "04-backpropagation-Copy1.ipynb, 04-backpropagation",
        "anna (12345)_04-backpropagation.ipynb, anna (12345)",
        "anna (1)_04-backpropagation.ipynb, anna (1)",
        "04-backpropagation-anna (12345).ipynb, anna (12345)",
        "leeanna_12345_67890_04-backpropagation.ipynb, 12345",
        "leeanna_LATE_12345_67890_04-backpropagation-2.ipynb, 12345",
        "de_la_cruzmaria_late_12345_67890_04-backpropagation.ipynb, 12345",
        "Anna Lee_12345_assignsubmission_file_/04-backpropagation.ipynb, 12345",
        "Anna Lee_12345_assignsubmission_file/04-backpropagation.ipynb, 12345",
        "X_777_assignsubmission_file_x_888_assignsubmission_file/04-backpropagation.ipynb, 888",
        "X_777_assignsubmission_file_x_888_assignsubmission_file_/04-backpropagation.ipynb, 888",
        "Anna Lee_12345_assignsubmission_file_04-backpropagation.ipynb, 12345",
        "eve_12345_67890_a_99999_assignsubmission_file_04-backpropagation.ipynb, 12345",
        "Eve_12345_assignsubmission_file_a_99999_assignsubmission_file_04-backpropagation.ipynb, 12345",
        "submission_12345/04-backpropagation.ipynb, submission_12345",
        "=1+1/04-backpropagation.ipynb, =1+1",
    })
    void theStudentIsReadFromTheLayout(String path, String student) throws IOException {
        notebook(path);
        assertEquals(List.of(student + " 04-backpropagation"), students());
    }

    @Test
    void theFolderThatAZipFileHasOnTopIsNoStudent() throws IOException {
        folder = Files.createDirectory(temporary.resolve("class of 2026"));
        notebook("class of 2026/anna/04-backpropagation.ipynb");
        notebook("class of 2026/ben/week 4/04-backpropagation.ipynb");
        assertEquals(List.of("anna 04-backpropagation", "ben 04-backpropagation"), students());
    }

    @Test
    void aStudentAloneCannotPretendToBeTheClass() throws IOException {
        notebook("eve/anna/04-backpropagation.ipynb");
        notebook("eve/ben/04-backpropagation.ipynb");
        String says = assertThrows(IOException.class, this::found).getMessage();
        assertTrue(
                says.contains("in one folder, eve, which may be the folder of the class or of a single student"), says);
        assertTrue(says.contains("run the command on " + folder.resolve("eve")), says);
        assertEquals(
                Set.of("eve"),
                FoundSubmissions.in(folder, Set.of("eve", "anna")).students());
        assertEquals(
                Set.of("anna", "ben"),
                FoundSubmissions.in(folder, Set.of("anna")).students());
        folder = folder.resolve("eve");
        assertEquals(Set.of("anna", "ben"), found().students());
    }

    @ParameterizedTest
    @ValueSource(strings = {"week2/anna/04-backpropagation.ipynb", "week2/anna/week 4/04-backpropagation.ipynb"})
    void aFolderInTheOnlyFolderMayBeAStudentOrAnAssignmentAndTheRunAsks(String only) throws IOException {
        notebook(only);
        String says = assertThrows(IOException.class, this::found).getMessage();
        assertTrue(says.contains("All notebooks are in one folder, week2, which may be the folder of the class"), says);
        assertEquals(
                Set.of("week2"), FoundSubmissions.in(folder, Set.of("week2")).students());
        assertEquals(Set.of("anna"), FoundSubmissions.in(folder, Set.of("anna")).students());
        folder = folder.resolve("week2");
        assertEquals(Set.of("anna"), FoundSubmissions.in(folder, Set.of("anna")).students());
    }

    @Test
    void aFolderWithALessonsNameInTheOnlyFolderIsAnAssignment() throws IOException {
        notebook("anna/04-backpropagation/04-backpropagation.ipynb");
        assertEquals(Set.of("anna"), found().students());
    }

    @Test
    void theGivenFolderMayBeALink() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        folder = Files.createSymbolicLink(temporary.resolve("link"), folder);
        assertEquals(Set.of("anna"), found().students());
    }

    @Test
    void inOneFolderTheCopiesOfAStudentAreOneStudentAndTheOneWithWorkCounts() throws IOException {
        untouched("gus_04-backpropagation.ipynb");
        Path work = notebook("gus_04-backpropagation (1).ipynb");
        notebook("olga_04-backpropagation-Copy2.ipynb");
        notebook("olga_04-backpropagation-Copy1.ipynb");
        Path last = notebook("olga_04-backpropagation-Copy10.ipynb");
        assertEquals(
                List.of(work, last),
                found().list().stream().map(Submission::file).toList());
        assertEquals(Set.of("gus", "olga"), found().students());
        assertEquals(3, found().notes().size(), this::notes);
    }

    @Test
    void whoIsInTheRosterIsNobodysCopy() throws IOException {
        notebook("gus_04-backpropagation.ipynb");
        notebook("gus_04-backpropagation (1).ipynb");
        assertEquals(
                Set.of("gus", "gus_ (1)"),
                FoundSubmissions.in(folder, Set.of("gus", "gus_ (1)")).students());
    }

    @Test
    void aNumberBesideSeveralNamesIsNoStudents() throws IOException {
        notebook("anna_2026_03_04-backpropagation.ipynb");
        notebook("ben_2026_03_04-backpropagation.ipynb");
        notebook("lee_12345_67890_04-backpropagation.ipynb");
        assertEquals(Set.of("12345", "anna_2026_03", "ben_2026_03"), found().students());
        assertEquals(
                List.of(
                        "2026: is no student's number, as it stands in the file names of anna and ben; the whole names count"),
                found().notes());
    }

    @Test
    void namesThatDifferOnlyInTheFormOfAnAccentOrInAControlCharacterAreTwoStudents() throws IOException {
        for (String name : List.of("zo\u00eb", "zoe\u0308", "b\u0001b", "b_b", "b%01b", "anna", "anna ")) {
            notebook(name + "/04-backpropagation.ipynb");
        }
        assertEquals(Set.of("zo\u00eb", "zoe%CC%88", "b%01b", "b_b", "b%2501b", "anna", "anna%20"), found().students());
    }

    @Test
    void anIdIsOneLine() throws IOException {
        notebook("x\n\u001b[2Jy/04-backpropagation.ipynb");
        assertEquals(List.of("x%0A%1B%5B2Jy 04-backpropagation"), students());
    }

    @Test
    @EnabledOnOs(OS.LINUX) // Where a name is any bytes
    void namesInLettersOfAnotherSystemStayTwoStudents() throws IOException {
        for (String name : List.of("j%F6rg", "j%FCrg")) {
            Path student = Path.of(URI.create(folder.toUri() + name));
            Files.move(
                    notebook("04-backpropagation.ipynb"),
                    Files.createDirectory(student).resolve("04-backpropagation.ipynb"));
        }
        assertEquals(List.of("j%F6rg 04-backpropagation", "j%FCrg 04-backpropagation"), students());
    }

    @Test
    void oneStudentWithSeveralAssignmentsIsOneStudent() throws IOException {
        notebook("anna/week 2/02-forward-propagation.ipynb");
        notebook("anna/week 4/04-backpropagation.ipynb");
        assertEquals(List.of("anna 02-forward-propagation", "anna 04-backpropagation"), students());
    }

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
    void ofTwoNotebooksForOneLessonOneCountsAndItIsSaid() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook("anna/copy of 04-backpropagation.ipynb");
        assertEquals(1, found().list().size());
        assertTrue(found().notes().get(0).contains("does not count"), () -> notes());
    }

    @Test
    void aFileThatIsNoNotebookOfALessonIsSaid() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook("ben/02-forward-propagation.ipynb");
        Files.writeString(folder.resolve("notes.ipynb"), "{\"cells\": []}");
        assertEquals(List.of("notes.ipynb: no exercise of any lesson is in it"), found().notes());
        assertEquals(
                List.of(new OtherFile("notes.ipynb", OtherFile.Kind.NO_EXERCISE)),
                found().otherFiles().get("notes"));
    }

    @Test
    void anUnreadableNotebookIsASubmissionToo() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        Files.createDirectory(folder.resolve("ben"));
        Files.writeString(folder.resolve("ben/homework.ipynb"), "{\"cells\": [");
        assertEquals(List.of("anna 04-backpropagation", "ben 04-backpropagation"), students());
    }

    private String notes() {
        try {
            return found().notes().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lee_12345_999_04-backpropagation-2.ipynb, lee_12345_1000_04-backpropagation-1.ipynb",
        "lee_12345_7_04-backpropagation-9.ipynb, lee_LATE_12345_8_04-backpropagation.ipynb",
        "anna/04-backpropagation (2).ipynb, anna/04-backpropagation.ipynb",
        "anna/old/04-backpropagation.ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation-9.ipynb, anna/04-backpropagation-10.ipynb",
    })
    void theLastOfSeveralNotebooksCounts(String before, String last) throws IOException {
        notebook(before);
        Path counts = notebook(last);
        assertEquals(
                List.of(counts), found().list().stream().map(Submission::file).toList());
        assertEquals(
                List.of("%s: does not count, as %s is of the same student and lesson, and the last one"
                        .formatted(before, last)),
                found().notes());
    }

    private static final String LESSON = "04-backpropagation.ipynb";

    /** As it was handed out. */
    private Path untouched(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.copy(Path.of("../../notebooks", LESSON), file);
    }

    @ParameterizedTest
    @CsvSource({
        "anna/04-backpropagation-Copy1.ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation (1).ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation - Kopie.ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation-checkpoint.ipynb, anna/04-backpropagation.ipynb",
        "anna/old/04-backpropagation.ipynb, anna/04-backpropagation.ipynb",
        "anna/homework.ipynb, anna/04-backpropagation.ipynb",
        "lee_12345_7_04-backpropagation-Copy1.ipynb, lee_12345_8_04-backpropagation.ipynb",
        "Anna_5_assignsubmission_file/04-backpropagation (2).ipynb, Anna_5_assignsubmission_file/04-backpropagation.ipynb",
    })
    void theOnlyNotebookWithWorkCounts(String work, String stub) throws IOException {
        Path counts = notebook(work);
        untouched(stub);
        Submission found = found().list().get(0);
        assertEquals(counts, found.file());
        assertEquals(
                NotebookChoice.Reason.ONLY_WITH_WORK,
                found().choices().get(found).reason());
        assertEquals(
                List.of(
                        "%s: does not count, as %s is of the same student and lesson, and the only one with work in its exercises"
                                .formatted(stub, work)),
                found().notes());
    }

    @Test
    void ofThreeTheLastOneWithWorkCountsAndOfNoneWithWorkTheLastOne() throws IOException {
        notebook("anna/04-backpropagation-1.ipynb");
        Path last = notebook("anna/04-backpropagation-2.ipynb");
        untouched("anna/04-backpropagation.ipynb");
        untouched("ben/04-backpropagation-1.ipynb");
        Path lessons = untouched("ben/04-backpropagation.ipynb");
        List<Submission> list = found().list();
        assertEquals(List.of(last, lessons), list.stream().map(Submission::file).toList());
        assertEquals(
                List.of(NotebookChoice.Reason.LAST_WITH_WORK, NotebookChoice.Reason.LAST),
                list.stream().map(s -> choice(s).reason()).toList());
    }

    private NotebookChoice choice(Submission submission) {
        try {
            return found().choices().get(submission);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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
        OtherFile other = new OtherFile(shown, OtherFile.Kind.NOT_A_NOTEBOOK);
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
                        "04-backpropagation.html: left out, it is not a notebook, and its name tells no student",
                        "syllabus.pdf: left out, it is not a notebook, and its name tells no student",
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
                Map.of("ben", List.of(new OtherFile("04-backpropagation.ipynb", OtherFile.Kind.valueOf("NO_FILE")))),
                found().otherFiles());
        assertEquals(
                List.of("ben/04-backpropagation.ipynb: left out, it is a pipe or a device, and no file"),
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
                Optional.of(
                        path.substring(path.indexOf('/') + 1) + ", whose name begins with a dot, so that it is hidden"),
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
