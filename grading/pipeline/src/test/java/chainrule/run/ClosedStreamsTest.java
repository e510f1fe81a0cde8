package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that closes the streams to the grader is not told only to look for a call that it does not have. */
class ClosedStreamsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.FileInputStream(java.io.FileDescriptor.in).close()",
                "new java.io.FileOutputStream(java.io.FileDescriptor.out).close()"
            })
    void theStudentIsAskedForIt(String closes) {
        ExerciseResult result =
                GradedForward.with("try { %s; } catch (java.io.IOException e) { }".formatted(closes), folder);
        assertEquals(Status.CRASHED, result.status(), result.toString());
        assertTrue(
                result.toString().contains("does it call System.exit, or close a stream that it did not open?"),
                result.toString());
    }
}
