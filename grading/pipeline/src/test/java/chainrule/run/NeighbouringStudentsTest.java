package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.contract.KeptCell;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** None of the students whom a worker grades one after another can tell who was there before. */
@Tag("once")
class NeighbouringStudentsTest {

    private static final String LESSON = "04-backpropagation";
    private static final GradingSettings SETTINGS = GradingSettings.usual(3);

    /** Those of the lesson that train nothing, which takes long and has a process for itself. */
    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> g.exercise().lesson().equals(LESSON) && !g.exercise().trains())
            .toList();

    @TempDir
    Path folder;

    /** The results of each student, in whatever order they are graded. */
    private Map<String, String> grade(List<NotebookCells> notebooks, List<Integer> order) {
        Map<String, String> results = new TreeMap<>();
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, SETTINGS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, SETTINGS)) {
            for (int number : order) {
                String student = "student" + number;
                Path file = notebooks.get(number).to(folder.resolve(student + ".ipynb"));
                results.put(
                        student,
                        grader.grade(compiler.compile(new Submission(student, LESSON, file), GRADERS))
                                .exercises()
                                .toString());
            }
        }
        return results;
    }

    private static NotebookCells relu(String code) {
        String solution = NotebookCells.of("relu-backward", "solution");
        int at = solution.indexOf('{', solution.indexOf(" backward(")) + 1;
        return new NotebookCells().exercise("relu-backward", solution.substring(0, at) + code + solution.substring(at));
    }

    private static boolean isRight(String results) {
        return results.matches("(?s).*relu-backward.*?status=GRADED, points=(\\d+), max=\\1,.*");
    }

    /** What one student leaves and the next one looks for, who would then return twice as much. */
    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "System.setProperty(\"left\", \"\"); | System.getProperty(\"left\") != null",
                "Locale.setDefault(Locale.GERMANY); | Locale.getDefault().getCountry().equals(\"DE\")",
                "class Left { int depth(int n) { try { return depth(n + 1); } catch (Throwable e) { return n; } } }"
                        + " new Left().depth(0); | false",
                "class Left { protected void finalize() { while (true) { } } } new Left();"
                        + " for (int i = 0; i < 300; i++) { double[] much = new double[1_000_000]; } | false",
                "class Left { static final double[][] MUCH = new double[25][1_000_000]; } double[] much = Left.MUCH[24];"
                        + " | new double[25][1_000_000].length == 1",
                "class Left { int end(int n) { return end(n + 1) + 1; } } if (z[0][0] > 1e9) new Left().end(0); | false",
                "if (z.length > 0) throw new Error(\"This runs far too often.\"); | false",
                "double[] much = new double[1 << 28]; | false",
                "while (true) { } | false",
            })
    void whatOneStudentLeavesBehindIsNotFound(String leavingAndFinding) {
        String[] code = leavingAndFinding.split(" \\| ");
        List<NotebookCells> notebooks = List.of(
                relu(""),
                relu(code[0]),
                relu("if (%s) return scale(2, z);".formatted(code[1])),
                relu(code[0]),
                relu(""));
        Map<String, String> results = grade(notebooks, List.of(0, 1, 2, 3, 4));
        for (int honest : List.of(0, 2, 4)) {
            assertTrue(isRight(results.get("student" + honest)), results.toString());
        }
        assertEquals(
                results.get("student1").replaceAll("\\d+", "#"),
                results.get("student3").replaceAll("\\d+", "#"));
    }

    @Test
    void nobodyCanTellWhoWasThereBefore() {
        drawnClass(1, 3);
    }

    @Test
    @Tag("slow")
    void nobodyCanTellWhoWasThereBeforeInClassesOfEight() {
        for (int seed = 2; seed <= 5; seed++) {
            drawnClass(seed, 8);
        }
    }

    @Test
    @Tag("long")
    void nobodyCanTellWhoWasThereBeforeInClassesOfSixty() {
        for (int seed = 6; seed <= 25; seed++) {
            drawnClass(seed, 60);
        }
    }

    /** Students with cells that the exercises' authors keep, right and wrong ones, in two orders. */
    private void drawnClass(int seed, int students) {
        Random random = new Random(seed);
        List<NotebookCells> notebooks = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int student = 0; student < students; student++) {
            NotebookCells notebook = new NotebookCells();
            for (Grader grader : GRADERS) {
                List<KeptCell> kept = NotebookCells.all(grader.exercise().id());
                notebook.exercise(
                        grader.exercise().id(),
                        kept.get(random.nextInt(kept.size())).text());
            }
            notebooks.add(notebook);
            order.add(student);
        }
        Map<String, String> first = grade(notebooks, order);
        Collections.reverse(order);
        assertEquals(first, grade(notebooks, order), () -> "seed " + seed);
    }
}
