package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Roster;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.report.Gradebook;
import chainrule.report.ReportFiles;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna has 7.5 of 10 points and is a day late, ben handed in nothing; what Canvas and nbgrader take of that. */
class ExportsTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Assignment ASSIGNMENT = new Assignment(
            Map.of("relu", 10), Optional.of(DEADLINE), new LatePolicy(10, 50), Optional.empty(), Optional.of("Week 4"));

    private static List<StudentMarks> marks(String first, Map<String, String> roster) {
        ExerciseResult relu = new ExerciseResult("relu", "ReLU", false, Status.GRADED, 3, 4, "", List.of(), List.of());
        TreeMap<String, Map<String, String>> columns = new TreeMap<>(Map.of(first, roster, "ben", Map.of()));
        TreeMap<String, Optional<Instant>> times = new TreeMap<>();
        columns.keySet().forEach(id -> times.put(id, Optional.empty()));
        return StudentMarks.of(
                List.of(new SubmissionResult(first, "02-forward-propagation", List.of(relu))),
                ASSIGNMENT,
                Optional.of(new Roster(times, columns)),
                Map.of(first, DEADLINE.plusSeconds(3600)));
    }

    private static String row(String csv, int index) {
        return csv.split("\r\n")[index];
    }

    @Test
    void canvasHasItsFiveColumnsTheAssignmentAndThePointsPossible() {
        String csv = new CanvasExport().text(marks("anna", Map.of()), new GuardedWork());
        assertEquals("Student,ID,SIS User ID,SIS Login ID,Section,Week 4", row(csv, 0));
        assertEquals("    Points Possible,,,,,10", row(csv, 1));
        assertEquals("anna,,,anna,,6.75", row(csv, 2));
        assertEquals("ben,,,ben,,0", row(csv, 3));
    }

    @Test
    void theGradebookHasNamesWhereTheRosterTellsAny() {
        String csv = Gradebook.csv(marks("anna", Map.of("last_name", "Lee", "first_name", "Anna")));
        assertEquals("student,name,relu,submitted,late,total,of,graders,remarks", row(csv, 0));
        assertTrue(row(csv, 1).startsWith("anna,\"Lee, Anna\",7.5,"), csv);
        assertTrue(row(csv, 2).startsWith("ben,,,"), csv);
        assertTrue(row(Gradebook.csv(marks("anna", Map.of())), 0).startsWith("student,relu,"));
    }

    @Test
    void aNumberIsCanvasOwnIdAsInItsDownloads() {
        assertEquals("4711,4711,,,,6.75", row(new CanvasExport().text(marks("4711", Map.of()), new GuardedWork()), 2));
    }

    @Test
    void theRosterTellsCanvasWhoItIs() {
        Map<String, String> roster = Map.of(
                "last_name", "Lee", "first_name", "Anna", "canvas_id", "12", "sis_user_id", "u12", "section", "A");
        assertEquals(
                "\"Lee, Anna\",12,u12,,A,6.75",
                row(new CanvasExport().text(marks("anna", roster), new GuardedWork()), 2));
    }

    @Test
    void nbgraderHasTheColumnsOfItsExport() {
        Map<String, String> roster = Map.of("last_name", "Lee", "first_name", "Anna", "email", "anna@example.org");
        String csv = new NbgraderExport().text(marks("anna", roster), new GuardedWork());
        assertEquals(
                "assignment,duedate,timestamp,student_id,last_name,first_name,email,"
                        + "raw_score,late_submission_penalty,score,max_score",
                row(csv, 0));
        assertEquals(
                "Week 4,2026-03-01 12:00:00,2026-03-01 13:00:00,anna,Lee,Anna,anna@example.org,7.5,0.75,6.75,10.0",
                row(csv, 1));
        assertEquals("Week 4,2026-03-01 12:00:00,,ben,,,,0.0,0.0,0.0,10.0", row(csv, 2));
    }

    @Test
    void noCellIsAFormula() {
        List<StudentMarks> classMarks = marks("=1+1", Map.of("email", "+1", "section", "@A", "last_name", "-x"));
        for (String csv : List.of(
                new CanvasExport().text(classMarks, new GuardedWork()),
                new NbgraderExport().text(classMarks, new GuardedWork()))) {
            for (String cell : csv.split("[,\r\n]+")) {
                assertTrue(cell.isEmpty() || "=+-@\t".indexOf(cell.charAt(0)) < 0, cell);
            }
        }
    }

    @Test
    void theSameStandingsGiveTheSameBytes() {
        assertEquals(
                new CanvasExport().text(marks("a", Map.of()), new GuardedWork()),
                new CanvasExport().text(marks("a", Map.of()), new GuardedWork()));
        assertEquals(
                new NbgraderExport().text(marks("a", Map.of()), new GuardedWork()),
                new NbgraderExport().text(marks("a", Map.of()), new GuardedWork()));
    }

    @Test
    void onlyWhatPeopleOpenHasAByteOrderMark(@TempDir Path folder) throws IOException {
        new ReportFiles(folder, marks("anna", Map.of()), new GuardedWork()).write();
        assertTrue(Files.readString(folder.resolve("gradebook.csv")).startsWith("\uFEFFstudent,"));
        Exports.write(folder, marks("anna", Map.of()), new GuardedWork());
        assertTrue(Files.readString(folder.resolve("exports/canvas.csv")).startsWith("Student,"));
        assertTrue(Files.readString(folder.resolve("exports/nbgrader.csv")).startsWith("assignment,"));
    }

    @Test
    void everyExportIsInTheListAndInTheDocuments() throws IOException {
        Set<String> classes = new ClassFileImporter()
                .importPackagesOf(Export.class).stream()
                        .filter(c -> c.isAssignableTo(Export.class) && !c.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertEquals(
                classes, Exports.ALL.stream().map(e -> e.getClass().getName()).collect(Collectors.toSet()));
        String guide = Files.readString(Path.of("../README.md"));
        Exports.ALL.forEach(e -> assertTrue(guide.contains("exports/" + e.file()), e.file() + " is not in README.md"));
    }

    @Test
    void everyExportIsWrittenWithItsRowsAndAlwaysWithTheSameBytes(@TempDir Path folder) throws IOException {
        Exports.write(folder, marks("anna", Map.of()), new GuardedWork());
        for (Export export : Exports.ALL) {
            String text = export.text(marks("anna", Map.of()), new GuardedWork());
            assertEquals(text, Files.readString(folder.resolve("exports").resolve(export.file())), "the same bytes");
            assertTrue(text.contains("anna"), () -> export.file() + " has no row of anna");
        }
    }
}
