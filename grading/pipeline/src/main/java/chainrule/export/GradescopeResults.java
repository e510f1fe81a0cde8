package chainrule.export;

import chainrule.chart.VisibleText;
import chainrule.files.JsonFiles;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.StudentMarks;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The marks of one submission in the form that Gradescope reads: {@code results.json}. */
public final class GradescopeResults {

    /** The documented fields with their documented names. */
    private record Results(
            BigDecimal score,
            String output,
            String output_format,
            String visibility,
            String stdout_visibility,
            List<Test> tests) {}

    private record Test(
            BigDecimal score,
            int max_score,
            String status,
            String name,
            String output,
            String output_format,
            String visibility) {}

    private GradescopeResults() {}

    /**
     * One test for each exercise.
     *
     * @param notes other things that the student should know
     */
    public static String json(StudentMarks marks, List<String> notes) {
        return JsonFiles.text(new Results(
                marks.total(),
                notes.stream().map(VisibleText::line).collect(Collectors.joining("\n")),
                "text",
                "visible",
                "hidden",
                marks.exercises().stream().map(e -> test(e, marks)).toList()));
    }

    /** Gradescope adds a bonus to the score but not to the maximum. */
    private static Test test(ExerciseResult e, StudentMarks marks) {
        String says = VisibleText.of(FeedbackText.of(e));
        return new Test(
                marks.points(e),
                marks.isBonus(e) ? 0 : marks.max(e),
                marks.isFull(e) ? "passed" : "failed",
                e.status() == Status.GRADED
                        ? e.title()
                        : "%s: %s".formatted(e.title(), e.status().words()),
                says.isEmpty() ? "All checks passed." : says,
                "text",
                "visible");
    }
}
