package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.grader.Status;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Page and notebook of anna, who has 3 of a check's 4 points and left out a lesson of the assignment. */
class FeedbackTest {

    private static final ExerciseResult RELU = new ExerciseResult(
            "relu",
            "ReLU",
            false,
            Status.GRADED,
            3,
            4,
            "",
            List.of(new ExerciseResult.SymbolResult("a", "", false, 3, 4, "no", "", List.of(), List.of(), List.of())),
            List.of());

    private static StudentMarks anna(Map<String, Integer> points) {
        return StudentMarks.of(
                        List.of(new SubmissionResult("anna", "02-forward-propagation", List.of(RELU))),
                        new Assignment(points, Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Map.of())
                .get(0);
    }

    @Test
    void checksAndExercisesAreMeasuredOnTheAssignmentsScale() {
        StudentMarks shared = anna(Map.of("relu", 10));
        String page = FeedbackPage.html(shared);
        assertTrue(page.contains("<b>7.5 of 10</b>") && page.contains("<b>7.5/10</b>"), page);
        assertFalse(page.contains("3/4"), page);
        String cell = unwrapped(FeedbackCell.of(RELU, shared));
        assertTrue(cell.contains("7&#46;5 of 10 points**") && cell.contains("(7&#46;5 of 10)"), cell);
    }

    @Test
    void bothSayWhatWasNotHandedIn() {
        StudentMarks marks = anna(Map.of("relu", 10, "mse", 5));
        Coursework coursework = Coursework.of(List.of(marks));
        assertTrue(FeedbackPage.html(marks, coursework).contains("Not handed in: 03-loss-functions."));
        String cell = unwrapped(FeedbackCell.total(marks, coursework));
        assertTrue(
                cell.contains("7&#46;5 of 15 points**\n\nNot handed in&#58; 03&#45;loss&#45;functions&#46;\n\n"), cell);
    }

    private static String unwrapped(String cell) {
        return cell.replaceAll("</?span>", "");
    }
}
