package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.grade.Cells;
import chainrule.grade.FoundSubmissions;
import chainrule.grade.Submission;
import chainrule.grade.Submissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna handed in two lessons, ben one of them; the assignment has an exercise of one lesson. */
class InputsTest {

    @TempDir
    Path folder;

    @Test
    void aNotebookOfAnotherLessonDoesNotPassForOneOfTheAssignment() throws IOException {
        Path own = new Cells()
                .exercise("relu", Cells.of("relu", "solution"))
                .to(folder.resolve("anna/02-forward-propagation.ipynb"));
        Cells other = new Cells().exercise("dense-backward", Cells.of("dense-backward", "solution"));
        other.to(folder.resolve("anna/04-backpropagation.ipynb"));
        other.to(folder.resolve("ben/homework.ipynb"));
        Assignment assignment = new Assignment(
                Map.of("relu", 1), Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty());

        Submissions found = Inputs.submissions(folder, Inputs.graders(assignment), FoundSubmissions::lesson);

        assertEquals(List.of(new Submission("anna", "02-forward-propagation", own)), found.list());
        assertEquals(
                List.of("04-backpropagation: 2 notebooks left out, as the assignment has no exercise of it"),
                found.notes());
        assertEquals(
                3,
                Inputs.submissions(folder, Inputs.graders(Assignment.EVERYTHING), FoundSubmissions::lesson)
                        .list()
                        .size());
    }
}
