package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.Roster;
import chainrule.grader.Finding;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradebookTest {

    private static SubmissionResult of(String student, String lesson, String exercise, boolean bonus, Status status) {
        ExerciseResult e = new ExerciseResult(exercise, exercise, bonus, status, 3, 4, "", List.of(), List.of());
        return new SubmissionResult(student, lesson, List.of(e));
    }

    private static String csv(SubmissionResult... results) {
        return Gradebook.csv(StudentMarks.of(List.of(results), Assignment.EVERYTHING, Optional.empty(), Map.of()));
    }

    private static List<String> lines(SubmissionResult... results) {
        return csv(results).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"})
    void anIdThatASpreadsheetWouldRunIsText(String id) {
        String row = lines(of(id, "02", "relu", false, Status.GRADED)).get(1);
        assertTrue(row.startsWith("'" + id), row);
    }

    @Test
    void commasAndQuotesStayInTheirFieldAndARowIsALine() {
        String csv = csv(of("a,\"b\"\r\n=c", "02", "relu", false, Status.GRADED));
        assertTrue(csv.contains("\r\n\"a,\"\"b\"\"\\u000D\\u000A=c\",3,unknown,0,3,4,"), csv);
    }

    @Test
    void exercisesOfAllLessonsAreColumnsInTheLessonsOrder() {
        List<String> lines = lines(
                of("ben", "04", "dense-backward", false, Status.GRADED),
                of("anna", "02", "relu", false, Status.GRADED),
                of("anna", "04", "dense-backward", false, Status.TIMED_OUT));
        assertEquals("student,relu,dense-backward,submitted,late,total,of,graders,remarks", lines.get(0));
        assertEquals("anna,3,3,unknown,0,6,8,,dense-backward: ran out of time", lines.get(1));
        assertEquals("ben,,3,unknown,0,3,8,,02: not handed in", lines.get(2));
    }

    @Test
    void aBonusIsInTheTotalAndSaysHowMuchOfIt() {
        List<String> lines =
                lines(of("anna", "02", "relu", false, Status.GRADED), of("anna", "05", "extra", true, Status.GRADED));
        assertEquals("student,relu,extra,submitted,late,total,of,bonus in total,graders,remarks", lines.get(0));
        assertEquals("anna,3,3,unknown,0,6,4,3,,3 + 3 bonus = 6", lines.get(1));
    }

    @Test
    void theVersionOfTheGradersStandsInTheRow() {
        SubmissionResult two = new SubmissionResult("anna", "04", List.of(), "1a 2b");
        SubmissionResult one = new SubmissionResult("anna", "02", List.of(), "2b");
        assertEquals("anna,unknown,0,0,0,1a 2b,", lines(one, two).get(1));
    }

    @Test
    void aGradersOwnFaultIsARemark() {
        ExerciseResult.SymbolResult check = new ExerciseResult.SymbolResult(
                "a", "", false, 0, 1, Finding.GRADER_FAILED, "", List.of(), List.of(), List.of());
        ExerciseResult e =
                new ExerciseResult("relu", "ReLU", false, Status.GRADED, 0, 1, "", List.of(check), List.of());
        String row = lines(new SubmissionResult("anna", "02", List.of(e))).get(1);
        assertTrue(row.contains("relu: the grader itself failed"), row);
    }

    @Test
    void itHasNamesWhereTheRosterTellsAny() {
        TreeMap<String, Optional<Instant>> times =
                new TreeMap<>(Map.of("anna", Optional.empty(), "ben", Optional.empty()));
        Map<String, Map<String, String>> names = Map.of("anna", Map.of("last_name", "Lee", "first_name", "Anna"));
        List<String> lines = Gradebook.csv(StudentMarks.of(
                        List.of(of("anna", "02", "relu", false, Status.GRADED)),
                        Assignment.EVERYTHING,
                        Optional.of(new Roster(times, names)),
                        Map.of()))
                .lines()
                .toList();
        assertEquals("student,name,relu,submitted,late,total,of,graders,remarks", lines.get(0));
        assertTrue(lines.get(1).startsWith("anna,\"Lee, Anna\",3,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("ben,,,"), lines.get(2));
        assertTrue(lines(of("anna", "02", "relu", false, Status.GRADED)).get(0).startsWith("student,relu,"));
    }

    @Test
    void theFileHasAByteOrderMarkAsPeopleOpenIt(@TempDir Path folder) throws IOException {
        SubmissionResult anna = of("anna", "02", "relu", false, Status.GRADED);
        List<StudentMarks> classMarks =
                StudentMarks.of(List.of(anna), Assignment.EVERYTHING, Optional.empty(), Map.of());
        new ReportFiles(folder, classMarks, new GuardedWork()).write();
        assertTrue(Files.readString(folder.resolve("gradebook.csv")).startsWith("\uFEFFstudent,"));
    }
}
