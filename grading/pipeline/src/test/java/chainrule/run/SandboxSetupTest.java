package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.run.sandbox.SandboxUsers;
import chainrule.run.sandbox.TimeBudget;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxSetupTest {

    @Test
    void aResultOfARunThatIsBeingEndedDoesNotCount() {
        SandboxSetup setup = SandboxSetup.sandboxed();
        assertTrue(Files.exists(setup.classPath()));
        CompiledNotebook notebook = new CompiledNotebook(
                new Submission("anna", "04-backpropagation", Path.of("anna.ipynb")),
                List.of(),
                new TimeBudget(GradingSettings.USUAL_SUBMISSION_LIMIT));
        GradingSettings settings = GradingSettings.usual(3);
        try (SubmissionGrader grader = new SubmissionGrader(setup, 1, settings)) {
            assertTrue(grader.grade(notebook).exercises().isEmpty());
            setup.close();
            assertThrows(UncheckedIOException.class, () -> grader.grade(notebook));
        }
        assertFalse(Files.exists(setup.classPath().getParent()));
    }

    @Test
    void theProcessThatWasTriedServesTheFirstWorkerOnce() {
        long before = children();
        try (SandboxSetup setup = SandboxSetup.sandboxed()) {
            assertEquals(before + 1, children());
            try (StudentProcess second = setup.process(2 + SandboxUsers.FIRST_STUDENT);
                    StudentProcess tried = setup.process(1 + SandboxUsers.FIRST_STUDENT)) {
                assertEquals(before + 2, children());
                tried.awaitStart();
                try (StudentProcess next = setup.process(1 + SandboxUsers.FIRST_STUDENT)) {
                    next.awaitStart();
                    assertEquals(before + 3, children());
                }
                second.awaitStart();
            }
            assertEquals(before, children());
        }
    }

    @Test
    void aProcessThatWasTriedAndNeverUsedEndsWithTheSetup() {
        long before = children();
        SandboxSetup.sandboxed().close();
        assertEquals(before, children());
    }

    private static long children() {
        return ProcessHandle.current().children().count();
    }
}
