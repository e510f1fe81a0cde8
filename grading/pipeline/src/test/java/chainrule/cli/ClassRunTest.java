package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.EditSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A class of which an earlier run, which was ended, has all results. */
class ClassRunTest {

    private static final Grader RELU = Graders.all().stream()
            .filter(g -> g.exercise().id().equals("relu"))
            .findFirst()
            .orElseThrow();

    @Test
    void whoseTimeWasOverInAnEarlierRunIsToldAgain() throws Exception {
        String lesson = RELU.exercise().lesson();
        Submission submission = new Submission("anna", lesson, Path.of("anna", lesson + ".ipynb"));
        ExerciseResult notRun =
                new ExerciseResult("relu", "ReLU", false, Status.NOT_RUN, 0, 4, "", List.of(), List.of());
        ResultStore.StoredResult known =
                new ResultStore.StoredResult("", "", new SubmissionResult("anna", lesson, List.of(notRun)));
        SubmissionPlan plan = new SubmissionPlan(submission, List.of(RELU), List.of(), Optional.of(known), "");

        ClassRun run = new ClassRun(null, GradingSettings.usual(1), s -> null, EditSource.NONE, 1, null);
        run.grade(
                List.of(plan),
                new ProgressDisplay(new PrintWriter(new StringWriter()), 1, ProgressDisplay.Form.NOW_AND_THEN));

        assertEquals(
                List.of(
                        "anna: the time for the whole notebook %s.ipynb had run out, and one exercise was not run (to grade it again, give this student with --only-student)"
                                .formatted(lesson)),
                run.remarks());
    }
}
