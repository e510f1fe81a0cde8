package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.Roster;
import chainrule.grader.Status;
import chainrule.report.FeedbackPage;
import chainrule.report.Gradebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A roster of anna and ben; anna and zoe handed in, three of four points each. */
class StudentMarksTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Assignment ASSIGNMENT = new Assignment(
            Map.of("relu", 10), Optional.of(DEADLINE), new LatePolicy(10, 50), Optional.empty(), Optional.empty());

    private static SubmissionResult of(String student) {
        ExerciseResult relu = new ExerciseResult("relu", "ReLU", false, Status.GRADED, 3, 4, "", List.of(), List.of());
        return new SubmissionResult(student, "02-forward-propagation", List.of(relu));
    }

    private static List<StudentMarks> marks(Map<String, Upload> uploads, ManualMarks overrides) {
        Map<String, Optional<Instant>> submitted = new LinkedHashMap<>();
        submitted.put("ben", Optional.empty());
        submitted.put("anna", Optional.empty());
        return StudentMarks.of(
                List.of(of("zoe"), of("anna")), ASSIGNMENT, Optional.of(new Roster(submitted)), uploads, overrides);
    }

    private static List<StudentMarks> marks(Map<String, Upload> uploads) {
        return marks(uploads, ManualMarks.NONE);
    }

    private static String row(Map<String, Upload> uploads, int index) {
        return row(marks(uploads), index);
    }

    private static String row(List<StudentMarks> classMarks, int index) {
        return Gradebook.csv(classMarks).lines().toList().get(index);
    }

    @Test
    void whoHandedInNothingHasARowWithoutPoints() {
        assertEquals("student,relu,submitted,late,total,of,graders,remarks", row(Map.of(), 0));
        assertEquals("ben,,unknown,0,0,10,,handed in nothing", row(Map.of(), 2));
    }

    @Test
    void whoHandedInSomethingElseHasARowAndIsTold() {
        UngradedFile notes = new UngradedFile("notes.pdf", UngradedFile.Kind.NOT_A_NOTEBOOK);
        Upload upload = new Upload(Optional.empty(), List.of(notes), List.of());
        Map<String, Upload> uploads = Map.of("ben", upload, "eve", upload, "anna", upload);
        String says = "\"handed in notes.pdf, which is not a notebook\"";
        assertEquals("anna,7.5,unknown,0,7.5,10,,", row(uploads, 1), "her notebook is there");
        assertEquals("ben,,unknown,0,0,10,," + says, row(uploads, 2));
        assertEquals(
                "eve,,unknown,0,0,10,,\"not in the roster; handed in notes.pdf, which is not a notebook\"",
                row(uploads, 3));
        String page = FeedbackPage.html(marks(uploads).get(1));
        assertTrue(
                page.contains("You handed in notes.pdf, which is not a notebook. Only notebooks can be graded"), page);
    }

    @Test
    void ofSeveralNotebooksStudentAndInstructorAreToldWhichOneWasGraded() {
        NotebookChoice choice = new NotebookChoice(
                "02-forward-propagation", "b.ipynb", List.of("a.ipynb"), NotebookChoice.Reason.ONLY_WITH_WORK);
        Map<String, Upload> uploads = Map.of("anna", new Upload(Optional.empty(), List.of(), List.of(choice)));
        assertEquals(
                "anna,7.5,unknown,0,7.5,10,,\"02-forward-propagation: of 2 notebooks b.ipynb was graded,"
                        + " the only one with work in its exercises (not graded: a.ipynb)\"",
                row(uploads, 1));
        StudentMarks anna = marks(uploads).get(0);
        String told = "You handed in 2 notebooks for 02-forward-propagation. b.ipynb was graded,"
                + " because it is the only one with work in its exercises. Not graded: a.ipynb.";
        assertTrue(FeedbackPage.html(anna).contains(told));
        assertTrue(anna.as("student-x").notes(Coursework.of(List.of(anna))).stream()
                .noneMatch(n -> n.contains("ipynb")));
    }

    @Test
    void whoIsNotInTheRosterKeepsTheMarksAndIsTold() {
        assertEquals("zoe,7.5,unknown,0,7.5,10,,not in the roster", row(Map.of(), 3));
    }

    @Test
    void theAssignmentsPointsAreSharedOutAsTheChecksSay() {
        assertEquals("anna,7.5,unknown,0,7.5,10,,", row(Map.of(), 1));
    }

    @Test
    void latenessTakesItsShareAway() {
        Map<String, Upload> late = Map.of("anna", Upload.at(DEADLINE.plusSeconds(86_401)));
        assertEquals("anna,7.5,2026-03-02T12:00:01Z,1.5,6,10,,\"7.5 − 20 % late = 6; 2 days late\"", row(late, 1));
        String page = FeedbackPage.html(marks(late).get(0));
        assertTrue(page.contains("6 of 10 points"), page);
        assertTrue(page.contains("7.5 − 20 % late = 6"), page);
    }

    @Test
    void aMarkGivenByHandCountsInsteadAndSaysWhy() {
        ManualMarks.ManualMark mark = new ManualMarks.ManualMark(new BigDecimal("9"), "told me <b>how</b>");
        List<StudentMarks> classMarks = marks(
                Map.of("anna", Upload.at(DEADLINE.plusSeconds(1))),
                new ManualMarks(Map.of("anna", Map.of("relu", List.of(mark)))));
        assertEquals(
                "anna,9,2026-03-01T12:00:01Z,0.9,8.1,10,,9 − 10 % late = 8.1; 1 day late; relu: 9 by hand instead of"
                        + " 7.5: told me <b>how</b>",
                row(classMarks, 1).replace("\"", ""));
        String page = FeedbackPage.html(classMarks.get(0));
        assertTrue(page.contains("9 by hand instead of 7.5: told me &lt;b&gt;how&lt;/b&gt;"), page);
        assertTrue(page.contains("<b>9 of 10</b>"), page);
    }
}
