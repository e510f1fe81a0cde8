package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Roster;
import chainrule.export.CanvasExport;
import chainrule.grader.Status;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.marks.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Anna handed in both lessons, one of them twice as good as ben's; ben handed in one, late; carla none. */
class CourseworkTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<StudentMarks> CLASS = StudentMarks.of(
            List.of(of("anna", "02", Status.GRADED, 4), of("anna", "04", Status.GRADED, 4), ben()),
            new Assignment(Map.of(), Optional.of(DEADLINE), new LatePolicy(50, 50), Optional.empty(), Optional.empty()),
            Optional.of(
                    new Roster(Map.of("anna", Optional.empty(), "ben", Optional.empty(), "carla", Optional.empty()))),
            Map.of("ben", Upload.at(DEADLINE.plusSeconds(60))));

    private static SubmissionResult ben() {
        return of("ben", "04", Status.TIMED_OUT, 2);
    }

    private static SubmissionResult of(String student, String lesson, Status status, int points) {
        return new SubmissionResult(
                student,
                lesson,
                List.of(new ExerciseResult(
                        "of-" + lesson, "Of " + lesson, false, status, points, 4, "", List.of(), List.of())));
    }

    @Test
    void aStudentReadsThePointsThatTheGradebookCountsAndWhatIsMissing() {
        Coursework coursework = Coursework.of(CLASS);
        String row = Gradebook.csv(CLASS).lines().toList().get(2);
        assertTrue(row.startsWith("ben,,2,2026-03-01T12:01:00Z,1,1,8,"), row);
        assertTrue(row.contains("02: not handed in"), row);
        String page = FeedbackPage.html(CLASS.get(1), coursework);
        assertTrue(page.contains("1 of 8 points"), page);
        assertTrue(page.contains("Not handed in: 02."), page);
        assertTrue(FeedbackCell.total(CLASS.get(1), coursework).contains("1 of 8 points"));
        assertFalse(FeedbackPage.html(CLASS.get(0), coursework).contains("Not handed in"));
    }

    @Test
    void whoHandedInNothingIsNotToldEachLesson() {
        assertTrue(Gradebook.csv(CLASS).contains(",handed in nothing\r\n"));
    }

    @Test
    void theClassReportMeasuresEachByTheWholeAndSaysWhatIsMissing() {
        String page = ClassReport.html(CLASS);
        assertTrue(page.contains("2 of 3 handed in"), page);
        assertTrue(
                page.contains(
                        "Of 8 points, the mean is 4.5, the median 4.5 and the standard deviation 4.9. 1 handed in late."),
                page);
        assertTrue(page.contains("0 points count here for notebooks that are missing: 1 for 02."), page);
        assertTrue(page.contains("<tr><td>10 to under 20%</td><td>1</td>"), page);
        assertTrue(page.contains("1 problem that only one student has: see the gradebook's remarks."), page);
        assertTrue(page.contains("<tr><td>Of 02</td><td>100%</td>"), page);
    }

    @Test
    void aLessonOfTheAssignmentCountsEvenIfNobodyHandedItIn() {
        Map<String, Integer> points = Map.of("relu-backward", 20, "dense-backward", 50, "relu", 30, "adam", 9);
        Assignment assignment =
                new Assignment(points, Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty());
        ExerciseResult relu = new ExerciseResult("relu", "ReLU", false, Status.GRADED, 1, 2, "", List.of(), List.of());
        List<StudentMarks> classMarks = StudentMarks.of(
                List.of(new SubmissionResult("anna", "02-forward-propagation", List.of(relu))),
                assignment,
                Optional.empty(),
                Map.of());
        assertEquals("""
            student,relu,relu-backward,dense-backward,adam,submitted,late,total,of,graders,remarks
            anna,15,,,,unknown,0,15,100,,04-backpropagation: not handed in; 05-gradient-descent: not handed in
            """.replace("\n", "\r\n"), Gradebook.csv(classMarks).replace("\"", ""));
        assertTrue(
                new CanvasExport().text(classMarks, new GuardedWork()).contains("    Points Possible,,,,,100"),
                new CanvasExport().text(classMarks, new GuardedWork()));
        String page = FeedbackPage.html(classMarks.get(0), Coursework.of(classMarks));
        assertTrue(page.contains("15 of 100 points"), page);
        String report = ClassReport.html(classMarks);
        assertTrue(report.contains("Of 100 points, the mean is 15.0"), report);
        assertTrue(report.contains("missing: all for 04-backpropagation; all for 05-gradient-descent."), report);
    }

    @Test
    void aClassThatHandedInNothingHasAReport() {
        String page = ClassReport.html(List.of(CLASS.get(2)));
        assertTrue(page.contains("0 of 1 handed in"), page);
        assertFalse(page.contains("mean"), page);
    }
}
