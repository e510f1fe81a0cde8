package chainrule.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's exercises share a process as long as all goes well. */
class SharedProcessTest {

    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> List.of("relu-backward", "sigmoid-backward", "tanh-backward")
                    .contains(g.exercise().id()))
            .toList();

    private static final Conditions CONDITIONS = new Conditions(3, Conditions.USUAL_LIMIT);

    @TempDir
    Path folder;

    private List<String> grade(String relu, String sigmoid, String tanh) {
        Path file = new Cells()
                .exercise("relu-backward", relu)
                .exercise("sigmoid-backward", sigmoid)
                .exercise("tanh-backward", tanh)
                .to(folder.resolve("04-backpropagation.ipynb"));
        try (Workplace place = Workplace.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(place, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(place, 1, CONDITIONS)) {
            Submission submission = new Submission("anna", "04-backpropagation", file);
            SubmissionResult result = grader.grade(compiler.compile(submission, GRADERS));
            return result.exercises().stream()
                    .map(e -> e.points() == e.max() ? "all" : e.status().words())
                    .toList();
        }
    }

    private static String with(String exercise, String code) {
        String solution = Cells.of(exercise, "solution");
        int at = solution.indexOf('{', solution.indexOf(" forward(")) + 1;
        return solution.substring(0, at) + code + solution.substring(at);
    }

    @Test
    void whatOneExerciseLeavesBehindCostsTheNextNothing() {
        String spoilt = "if (System.getProperty(\"spoilt\") != null) throw new IllegalStateException();";
        assertEquals(
                List.of("all", "all", "all"),
                grade(
                        with("relu-backward", "System.setProperty(\"spoilt\", \"\");"),
                        with("sigmoid-backward", spoilt),
                        Cells.of("tanh-backward", "solution")));
    }

    @Test
    void oneThatEndsTheProcessCostsItself() {
        assertEquals(
                List.of("all", "ended the program", "all"),
                grade(
                        Cells.of("relu-backward", "solution"),
                        with("sigmoid-backward", "System.exit(0);"),
                        Cells.of("tanh-backward", "solution")));
    }
}
