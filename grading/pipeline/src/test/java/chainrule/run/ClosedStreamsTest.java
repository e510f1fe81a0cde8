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
import org.junit.jupiter.params.provider.ValueSource;

/** Code that closes the streams to the grader is not told only to look for a call that it does not have. */
class ClosedStreamsTest {

    private static final List<Grader> GRADERS =
            List.of(Graders.of("dense-backward").orElseThrow());
    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.FileInputStream(java.io.FileDescriptor.in).close()",
                "new java.io.FileOutputStream(java.io.FileDescriptor.out).close()"
            })
    void theStudentIsAskedForIt(String closes) {
        String solution = NotebookCells.of("dense-backward", "solution");
        int at = solution.indexOf('{', solution.indexOf(" forward(")) + 1;
        String code = "try { %s; } catch (java.io.IOException e) { }".formatted(closes);
        Path file = new NotebookCells()
                .exercise("dense-backward", solution.substring(0, at) + code + solution.substring(at))
                .to(folder.resolve("04-backpropagation.ipynb"));
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, CONDITIONS)) {
            ExerciseResult result = grader.grade(
                            compiler.compile(new Submission("anna", "04-backpropagation", file), GRADERS))
                    .exercises()
                    .get(0);
            assertEquals(Status.CRASHED, result.status(), result.toString());
            assertTrue(
                    result.toString().contains("does it call System.exit, or close a stream that it did not open?"),
                    result.toString());
        }
    }
}
