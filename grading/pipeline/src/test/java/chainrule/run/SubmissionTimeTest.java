package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.notebook.ExerciseKey;
import chainrule.run.sandbox.TimeBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook has a time for all that is done with it; it costs its author what is left of it, and nobody else. */
@Tag("once")
class SubmissionTimeTest {

    private static final String LESSON = "04-backpropagation";

    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> g.exercise().lesson().equals(LESSON))
            .toList();

    @TempDir
    Path folder;

    private List<SubmissionResult> grade(GradingSettings settings, Path... files) {
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, settings);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, settings)) {
            return List.of(files).stream()
                    .map(file -> new Submission("anna", LESSON, file))
                    .map(submission -> grader.grade(compiler.compile(submission, GRADERS)))
                    .toList();
        }
    }

    private Path notebook(String name, String statement) {
        NotebookCells cells = new NotebookCells();
        GRADERS.forEach(g -> {
            String id = g.exercise().id();
            cells.exercise(id, NotebookCells.of(id, "solution") + "\n" + statement);
        });
        return cells.to(folder.resolve(name));
    }

    @Tag("slow")
    @Test
    void exercisesThatSleepTakeNoMoreThanTheTimeOfTheirNotebook() {
        GradingSettings settings = new GradingSettings(3, Duration.ofSeconds(2), Duration.ofSeconds(5));
        List<SubmissionResult> results =
                grade(settings, notebook("asleep", "Thread.sleep(60_000);"), notebook("honest", ""));
        Map<Status, Long> asleep = results.get(0).exercises().stream()
                .collect(Collectors.groupingBy(ExerciseResult::status, Collectors.counting()));
        assertEquals(GRADERS.size(), asleep.values().stream().mapToLong(n -> n).sum());
        assertTrue(asleep.getOrDefault(Status.NOT_RUN, 0L) >= GRADERS.size() - 3, () -> "ended as " + asleep);
        assertEquals(0, results.get(0).points());
        int all = GRADERS.stream().mapToInt(Grader::points).sum(); // Bonus exercises earn more than the whole.
        assertEquals(all, results.get(1).points(), "the next one's");
    }

    @Test
    void whetherThereIsWorkInANotebookIsAskedWithinItsTime() {
        List<ExerciseKey> exercises = GRADERS.stream().map(Grader::key).toList();
        Path solved = notebook("solved", "");
        Path untouched = Path.of("../../notebooks", LESSON + ".ipynb");
        Path none = folder.resolve("none");
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, GradingSettings.usual(3))) {
            TimeBudget time = new TimeBudget(Duration.ofSeconds(60));
            assertTrue(compiler.hasWork(solved, exercises, time));
            assertFalse(compiler.hasWork(untouched, exercises, time), "as it was handed out");
            assertFalse(compiler.hasWork(none, exercises, time), "not there");
            assertFalse(compiler.hasWork(solved, exercises, new TimeBudget(Duration.ZERO)), "no time is left");
            assertTrue(compiler.hasWork(solved, exercises, time));
        }
    }

    @Test
    void aLoopThatNeverEndsIsToldWithItsLine() {
        GradingSettings settings = new GradingSettings(3, Duration.ofSeconds(2), Duration.ofSeconds(20));
        String cell = """
                double[][] relu(double[][] z) {
                    int i = 0;
                    while (z.length > 0) {
                        i++;
                    }
                    return z;
                }
                """;
        Path file = new NotebookCells().exercise("relu", cell).to(folder.resolve("02-forward-propagation.ipynb"));
        List<Grader> relu = Graders.of("relu").stream().toList();
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, settings);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, settings)) {
            Submission submission = new Submission("anna", "02-forward-propagation", file);
            ExerciseResult.SymbolResult first = grader.grade(compiler.compile(submission, relu))
                    .exercises()
                    .get(0)
                    .checks()
                    .get(0);
            assertTrue(first.message().contains("does a loop never end"), first::message);
            assertTrue(
                    List.of("relu, line 3 of the cell", "relu, line 4 of the cell")
                            .contains(first.where().get(0)),
                    () -> "" + first.where());
        }
    }

    @Test
    void aFileThatTakesAllTheTimeToReadIsToldSo() throws Exception {
        GradingSettings settings = new GradingSettings(3, Duration.ofSeconds(2), Duration.ofMillis(1));
        Path file = folder.resolve("long");
        Files.writeString(
                file, "{\"cells\": [" + "{\"cell_type\": \"code\", \"source\": \"int a;\"},".repeat(300_000) + "0]}");
        SubmissionResult result = grade(settings, file).get(0);
        result.exercises().forEach(e -> assertEquals(Status.NOT_RUN, e.status(), e::toString));
    }
}
