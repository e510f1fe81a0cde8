package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.assignment.Assignment;
import chainrule.assignment.LatePolicy;
import chainrule.intake.FoundSubmissions;
import chainrule.intake.Submissions;
import chainrule.marks.Submission;
import chainrule.marks.Upload;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna handed in two lessons, ben one of them; the assignment has an exercise of one lesson. */
class RunInputsTest {

    @TempDir
    Path folder;

    @Test
    void aNotebookOfAnotherLessonDoesNotPassForOneOfTheAssignment() throws IOException {
        Path own = new NotebookCells()
                .exercise("relu", NotebookCells.of("relu", "solution"))
                .to(folder.resolve("anna/02-forward-propagation.ipynb"));
        NotebookCells other =
                new NotebookCells().exercise("dense-backward", NotebookCells.of("dense-backward", "solution"));
        other.to(folder.resolve("anna/04-backpropagation.ipynb"));
        other.to(folder.resolve("ben/homework.ipynb"));
        Assignment assignment = new Assignment(
                Map.of("relu", 1), Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty());

        Submissions found = RunInputs.counted(FoundSubmissions.in(folder), RunInputs.graders(assignment));

        assertEquals(List.of(new Submission("anna", "02-forward-propagation", own)), found.list());
        assertEquals(
                List.of(
                        "04-backpropagation: 2 notebooks left out, because the assignment has no exercise from it",
                        "ben: handed in homework.ipynb, which is not part of this assignment"),
                found.notes());
        assertEquals(Set.of("anna", "ben"), found.students());
        assertEquals(
                Optional.of("homework.ipynb, which is not part of this assignment"),
                Upload.inWords(found.uploads().get("ben").otherFiles()));
        assertEquals(
                3,
                RunInputs.counted(FoundSubmissions.in(folder), RunInputs.graders(Assignment.EVERYTHING))
                        .list()
                        .size());
    }
}
