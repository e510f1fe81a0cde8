package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code in the sandbox that throws the kit's own exceptions gets no feedback in its own words. */
class KitExceptionsTest {

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
        ExerciseResult result = GradedForward.with(
                "if (x != null) throw new chainrule.subject.%s%s;".formatted(type, arguments), folder);
        assertEquals(Status.GRADED, result.status(), result.toString());
        assertEquals(0, result.points());
        assertTrue(result.toString().contains(type + ": All checks passed"), result.toString());
    }
}
