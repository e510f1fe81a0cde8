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
import chainrule.marks.SyntheticClass;
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

    @Test
    void marksAndWhatToDoStandOnTopInTheLessonsOrder() {
        ExerciseResult tanh =
                new ExerciseResult("tanh", "<Tanh>", false, Status.GRADED, 4, 4, "", List.of(), List.of());
        ExerciseResult mse =
                new ExerciseResult("mse", "MSE", false, Status.DOES_NOT_COMPILE, 0, 4, "", List.of(), List.of());
        List<SubmissionResult> mixed = List.of(
                new SubmissionResult("anna", "03-loss-functions", List.of(mse)),
                new SubmissionResult("anna", "02-forward-propagation", List.of(tanh, RELU)));
        String page = FeedbackPage.html(StudentMarks.of(mixed, Assignment.EVERYTHING, Optional.empty(), Map.of())
                .get(0));
        assertTrue(page.contains("""
            <table class="overview">
            <tr><td><a href="#tanh">&lt;Tanh&gt;</a></td><td>4 of 4</td><td>✓</td></tr>
            <tr><td><a href="#relu">ReLU</a></td><td>3 of 4</td><td>begin with <code>a</code></td></tr>
            <tr><td><a href="#mse">MSE</a></td><td>0 of 4</td><td>does not compile</td></tr>
            </table>
            <h2>02-forward-propagation</h2>
            <section id="tanh"\s"""), page);
        assertTrue(page.indexOf("<section id=\"relu\"") < page.indexOf("<section id=\"mse\""), page);
    }

    @Test
    void whatDoesNotCountIsSaidWhereTheExerciseStands() {
        for (StudentMarks s : SyntheticClass.of(60, 4)) {
            String page = FeedbackPage.html(s);
            for (ExerciseResult e : s.exercises()) {
                String section = page.split("<section id=\"%s\"".formatted(e.exercise()), 2)[1]
                        .split("</section>", 2)[0];
                String says = s.uncounted(e)
                        .map(why -> "Does not count: %s.".formatted(why))
                        .orElse("");
                assertTrue(says.isEmpty() != section.contains("Does not count"), section);
                assertTrue(section.contains(says) && FeedbackCell.of(e, s).contains(says.replace(".", "")), section);
            }
        }
    }

    @Test
    void theNotebookNamesTheStudentAsThePageDoes() {
        StudentMarks first = SyntheticClass.of(3, 4).get(0);
        assertTrue(FeedbackPage.html(first).contains("Feedback for First0 Last0 (s000)"));
        assertTrue(FeedbackCell.total(first, Coursework.NONE).contains("First0 Last0 &#40;s000&#41;"));
    }

    private static String unwrapped(String cell) {
        return cell.replaceAll("</?span>", "");
    }
}
