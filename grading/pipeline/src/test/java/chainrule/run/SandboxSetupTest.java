package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.run.sandbox.TimeBudget;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxSetupTest {

    @Test
    void aResultOfARunThatIsBeingEndedDoesNotCount() {
        SandboxSetup place = SandboxSetup.sandboxed();
        assertTrue(Files.exists(place.classPath()));
        CompiledNotebook notebook = new CompiledNotebook(
                new Submission("anna", "04-backpropagation", Path.of("anna.ipynb")),
                List.of(),
                new TimeBudget(GradingSettings.USUAL_SUBMISSION_LIMIT));
        GradingSettings conditions = GradingSettings.usual(3);
        try (SubmissionGrader grader = new SubmissionGrader(place, 1, conditions)) {
            assertTrue(grader.grade(notebook).exercises().isEmpty());
            place.close();
            assertThrows(UncheckedIOException.class, () -> grader.grade(notebook));
        }
        assertFalse(Files.exists(place.classPath().getParent()));
    }
}
