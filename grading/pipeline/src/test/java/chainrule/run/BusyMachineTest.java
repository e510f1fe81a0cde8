package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.BusyMachine;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that has no time, right answers earn what they earn on an idle one. */
@SuppressWarnings("try") // The machine only has to be busy.
class BusyMachineTest {

    /**
     * A right answer needs less of a processor, also of one whose other half and caches belong to other tests; here it takes
     * several times as long.
     */
    private static final GradingSettings CONDITIONS =
            new GradingSettings(3, Duration.ofSeconds(6), Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void theSolutionsHaveFullMarks() throws Exception {
        haveFullMarks("04-backpropagation");
    }

    @Test
    @Tag("long")
    void theSolutionsThatDescendHaveFullMarks() throws Exception {
        haveFullMarks("05-gradient-descent");
    }

    private void haveFullMarks(String lesson) throws Exception {
        try (BusyMachine machine = new BusyMachine(8);
                SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, CONDITIONS)) {
            List<Grader> graders = Graders.all().stream()
                    .filter(g -> g.exercise().lesson().equals(lesson))
                    .toList();
            NotebookCells cells = new NotebookCells();
            graders.forEach(g -> cells.exercise(
                    g.exercise().id(), NotebookCells.of(g.exercise().id(), "solution")));
            Path file = cells.to(folder.resolve(lesson + ".ipynb"));
            grader.grade(compiler.compile(new Submission("anna", lesson, file), graders))
                    .exercises()
                    .forEach(e -> assertEquals(e.max(), e.points(), e::toString));
        }
    }
}
