package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingBasis;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.EditSource;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result for which there was no time is not kept without a word. */
class LackOfTimeTest {

    private static final List<Grader> RELU = Graders.of("relu").stream().toList();

    private static final String CONDITIONS = "graders 1a\nseed 5\n";

    @TempDir
    Path folder;

    private Submission submission;

    @BeforeEach
    void anna() throws Exception {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), "{}");
        submission = new Submission("anna", "02-forward-propagation", notebook);
    }

    private SubmissionPlan planAfter(Status status, String gradedWith) throws Exception {
        ExerciseResult relu = new ExerciseResult("relu", "ReLU", false, status, 0, 4, "", List.of(), List.of());
        store().put(submission, new SubmissionResult("anna", submission.lesson(), List.of(relu)), gradedWith);
        RegradeRequest none = RegradeRequest.of(List.of(), List.of(), List.of(submission), RELU);
        return SubmissionPlan.of(List.of(submission), RELU, store(), none).get(0);
    }

    private ResultStore store() {
        return new ResultStore(folder.resolve("results"), CONDITIONS);
    }

    private List<String> remarks(SubmissionPlan known) throws Exception {
        ClassRun run = new ClassRun(null, null, null, EditSource.NONE, 1, store());
        run.grade(
                List.of(known),
                new ProgressDisplay(new PrintWriter(Writer.nullWriter()), 1, ProgressDisplay.Form.of(false)));
        return run.remarks();
    }

    @Test
    void everyRunSaysWhoHasExercisesThatWereNotRunAndHowToGradeThemAgain() throws Exception {
        SubmissionPlan known = planAfter(Status.NOT_RUN, CONDITIONS);
        assertTrue(known.graders().isEmpty());
        assertEquals(
                List.of("anna: the time for the whole notebook a.ipynb had run out, and one exercise was not run"
                        + " (to grade it again, give this student with --only-student)"),
                remarks(known));
        assertEquals(List.of(), remarks(planAfter(Status.GRADED, CONDITIONS)));
    }

    @Test
    void whatLackedTimeWhileGradingStoodStillIsGradedAgain() throws Exception {
        SubmissionPlan plan = planAfter(Status.TIMED_OUT, GradingBasis.ofDisturbed(CONDITIONS));
        assertEquals(RELU, plan.graders());
        assertEquals("grading had stood still the last time", plan.why());
        assertTrue(planAfter(Status.TIMED_OUT, CONDITIONS).graders().isEmpty(), "on a machine that was there");
    }
}
