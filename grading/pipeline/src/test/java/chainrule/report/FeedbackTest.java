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
    void whereTheChecksPointsAreSharedOutBothSayHow() {
        String says = "3 of the checks&#39; 4 points, which count 10 here.";
        StudentMarks shared = anna(Map.of("relu", 10));
        assertTrue(FeedbackPage.html(shared).contains("<p class=\"note\">" + says), FeedbackPage.html(shared));
        assertTrue(
                unwrapped(FeedbackCell.of(RELU, shared)).contains(says.replace(".", "&#46;")),
                FeedbackCell.of(RELU, shared));
        assertFalse(FeedbackPage.html(anna(Map.of("relu", 4))).contains("which count"));
    }

    @Test
    void bothSayWhatWasNotHandedIn() {
        StudentMarks marks = anna(Map.of("relu", 10, "mse", 5));
        Coursework coursework = Coursework.of(List.of(marks));
        assertTrue(FeedbackPage.html(marks, coursework).contains("Not handed in: 03-loss-functions."));
        String cell = unwrapped(FeedbackCell.total(marks, coursework));
        assertTrue(cell.contains("7.5 of 15 points**\n\nNot handed in&#58; 03&#45;loss&#45;functions&#46;\n\n"), cell);
    }

    private static String unwrapped(String cell) {
        return cell.replaceAll("</?span>", "");
    }
}
