package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

    @TempDir
    Path folder;

    private static List<StudentMarks> marks(String... students) {
        return StudentMarks.of(
                Stream.of(students)
                        .map(s -> new SubmissionResult(s, "02", List.of()))
                        .toList(),
                Assignment.EVERYTHING,
                Optional.empty(),
                Map.of());
    }

    private List<String> names(String... students) throws IOException {
        List<StudentMarks> classMarks = marks(students);
        Pseudonyms names = Pseudonyms.of(folder.resolve("key.csv"), classMarks, new Random(students.length));
        return classMarks.stream()
                .map(s -> names.of(List.of(s)).get(0).student())
                .toList();
    }

    @Test
    void aPseudonymStaysWhoeverComesLater() throws IOException {
        List<String> first = names("ben", "=1,\"2\"");
        List<String> later = names("anna", "ben", "=1,\"2\"");
        // Standings are sorted: =1 comes first of all.
        assertEquals(first.get(0), later.get(0));
        assertEquals(first.get(1), later.get(2));
        assertNotEquals(first.get(1), later.get(1));
    }

    @Test
    void soDoesThatOfAStudentWhoIsCalledAsTheColumn() throws IOException {
        assertEquals(names("anna", "student").get(1), names("student").get(0));
    }

    @Test
    void noNameIsInWhatIsPassedOn() throws IOException {
        List<StudentMarks> classMarks = marks("anna", "ben");
        Pseudonyms names = Pseudonyms.of(folder.resolve("key.csv"), classMarks);
        new ReportFiles(folder.resolve("out"), names.of(classMarks), new GuardedWork()).write();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = file + Files.readString(file);
                assertFalse(all.contains("anna") || all.contains("ben,"), all);
            }
        }
        assertTrue(Files.readString(folder.resolve("key.csv")).contains("anna,student-"));
    }

    @Test
    void aDamagedKeyIsSaid() throws IOException {
        Files.writeString(folder.resolve("key.csv"), "nonsense");
        assertTrue(assertThrows(IOException.class, () -> names("anna"))
                .getMessage()
                .contains("must be student,pseudonym, got nonsense"));
    }
}
