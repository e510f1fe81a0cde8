package chainrule.grade;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.sandbox.TimeBudget;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkplaceTest {

    @Test
    void aResultOfARunThatIsBeingEndedDoesNotCount() {
        Workplace place = Workplace.sandboxed();
        assertTrue(Files.exists(place.classPath()));
        CompiledNotebook notebook = new CompiledNotebook(
                new Submission("anna", "04-backpropagation", Path.of("anna.ipynb")),
                List.of(),
                new TimeBudget(Conditions.USUAL_SUBMISSION_LIMIT));
        Conditions conditions = Conditions.usual(3);
        try (SubmissionGrader grader = new SubmissionGrader(place, 1, conditions)) {
            assertTrue(grader.grade(notebook).exercises().isEmpty());
            place.close();
            assertThrows(UncheckedIOException.class, () -> grader.grade(notebook));
        }
        assertFalse(Files.exists(place.classPath().getParent()));
    }
}
