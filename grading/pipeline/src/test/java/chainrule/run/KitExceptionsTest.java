package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code in the sandbox that throws the kit's own exceptions gets no feedback in its own words. */
class KitExceptionsTest {

    private static final List<Grader> GRADERS =
            List.of(Graders.of("dense-backward").orElseThrow());
    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "StudentTimeout | (\"All checks passed\", List.of())",
                "StudentMismatch | (\"All checks passed\")",
                "StudentException | (\"End\", \"All checks passed\", List.of())"
            })
    void theyAreToldAsAnyOther(String type, String arguments) {
        String solution = NotebookCells.of("dense-backward", "solution");
        int at = solution.indexOf('{', solution.indexOf(" forward(")) + 1;
        String code = "if (x != null) throw new chainrule.subject.%s%s;".formatted(type, arguments);
        Path file = new NotebookCells()
                .exercise("dense-backward", solution.substring(0, at) + code + solution.substring(at))
                .to(folder.resolve("04-backpropagation.ipynb"));
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, CONDITIONS)) {
            Submission submission = new Submission("anna", "04-backpropagation", file);
            ExerciseResult result = grader.grade(compiler.compile(submission, GRADERS))
                    .exercises()
                    .get(0);
            assertEquals(Status.GRADED, result.status(), result.toString());
            assertEquals(0, result.points());
            assertTrue(result.toString().contains(type + ": All checks passed"), result.toString());
        }
    }
}
