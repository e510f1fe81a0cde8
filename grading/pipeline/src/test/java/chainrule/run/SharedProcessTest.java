package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's exercises share a process, and only what goes well there counts there. */
class SharedProcessTest {

    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> List.of("relu-backward", "sigmoid-backward", "tanh-backward")
                    .contains(g.exercise().id()))
            .toList();

    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);

    @TempDir
    Path folder;

    private List<String> grade(String relu, String sigmoid, String tanh) {
        Path file = new NotebookCells()
                .exercise("relu-backward", relu)
                .exercise("sigmoid-backward", sigmoid)
                .exercise("tanh-backward", tanh)
                .to(folder.resolve("04-backpropagation.ipynb"));
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, CONDITIONS)) {
            Submission submission = new Submission("anna", "04-backpropagation", file);
            SubmissionResult result = grader.grade(compiler.compile(submission, GRADERS));
            return result.exercises().stream()
                    .map(e -> e.points() == e.max() ? "all" : e.status().words())
                    .toList();
        }
    }

    private static String with(String exercise, String code) {
        String solution = NotebookCells.of(exercise, "solution");
        int at = solution.indexOf('{', solution.indexOf(" forward(")) + 1;
        return solution.substring(0, at) + code + solution.substring(at);
    }

    private static final String SPOILING = "System.setProperty(\"spoilt\", \"\");";

    private static final String SPOILT =
            "if (System.getProperty(\"spoilt\") != null) throw new IllegalStateException();";

    @Test
    void whatOneExerciseLeavesBehindCostsTheNextNothing() {
        assertEquals(
                List.of("all", "all", "all"),
                grade(
                        with("relu-backward", SPOILING),
                        with("sigmoid-backward", SPOILT),
                        NotebookCells.of("tanh-backward", "solution")));
    }

    @Test
    void whatWrongOnesLeaveBehindCostsTheNextNothing() {
        assertEquals(
                List.of("graded", "all", "graded"),
                grade(
                        with("relu-backward", SPOILING + "if (true) throw new IllegalStateException();"),
                        with("sigmoid-backward", SPOILT),
                        with("tanh-backward", "if (true) throw new IllegalStateException();")));
        assertEquals(
                List.of("graded", "graded", "all"),
                grade(
                        with("relu-backward", "if (true) throw new IllegalStateException();"),
                        with("sigmoid-backward", SPOILING + "if (true) throw new IllegalStateException();"),
                        with("tanh-backward", SPOILT)));
    }

    @Test
    void oneThatEndsTheProcessCostsItself() {
        assertEquals(
                List.of("all", "ended the program", "all"),
                grade(
                        NotebookCells.of("relu-backward", "solution"),
                        with("sigmoid-backward", "System.exit(0);"),
                        NotebookCells.of("tanh-backward", "solution")));
    }
}
