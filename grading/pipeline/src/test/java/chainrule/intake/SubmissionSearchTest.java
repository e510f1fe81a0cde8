package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a notebook is. */
class SubmissionSearchTest extends SubmittedFolder {

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
    void aNumberBesideSeveralNamesIsNoStudents() throws IOException {
        notebook("anna_2026_03_04-backpropagation.ipynb");
        notebook("ben_2026_03_04-backpropagation.ipynb");
        notebook("lee_12345_67890_04-backpropagation.ipynb");
        assertEquals(Set.of("12345", "anna_2026_03", "ben_2026_03"), found().students());
        assertEquals(
                List.of(
                        "2026: is not a student's number, as it appears in the file names of anna and ben; the whole names count"),
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
}
