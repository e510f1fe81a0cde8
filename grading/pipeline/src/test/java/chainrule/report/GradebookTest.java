package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.grader.Finding;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void anIdThatASpreadsheetWouldRunIsText(String id) {
        String row = lines(of(id, "02", "relu", false, Status.GRADED)).get(1);
        assertTrue(row.startsWith("'" + id) || row.startsWith("\"'" + id), row);
    }

    @Test
    void commasQuotesAndLineBreaksStayInTheirField() {
        String csv = csv(of("a,\"b\"\r\n=c", "02", "relu", false, Status.GRADED));
        assertTrue(csv.contains("\r\n\"a,\"\"b\"\"\r\n=c\",3,unknown,0,3,4,"), csv);
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
    void aBonusCountsOnTop() {
        List<String> lines =
                lines(of("anna", "02", "relu", false, Status.GRADED), of("anna", "05", "extra", true, Status.GRADED));
        assertEquals("anna,3,3,unknown,0,6,4,,", lines.get(1));
    }

    @Test
    void theVersionOfTheGradersStandsInTheRow() {
        SubmissionResult two = new SubmissionResult("anna", "04", List.of(), "1a 2b");
        SubmissionResult one = new SubmissionResult("anna", "02", List.of(), "2b");
        assertEquals("anna,unknown,0,0,0,1a 2b,", lines(one, two).get(1));
    }

    @Test
    void aGradersOwnFaultIsARemark() {
        ExerciseResult.Check check = new ExerciseResult.Check(
                "a", "", false, 0, 1, Finding.GRADER_FAILED, "", List.of(), List.of(), List.of());
        ExerciseResult e =
                new ExerciseResult("relu", "ReLU", false, Status.GRADED, 0, 1, "", List.of(check), List.of());
        String row = lines(new SubmissionResult("anna", "02", List.of(e))).get(1);
        assertTrue(row.contains("relu: the grader itself failed"), row);
    }
}
