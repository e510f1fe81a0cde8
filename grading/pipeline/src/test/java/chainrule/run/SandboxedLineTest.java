package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellLine;
import chainrule.cell.CellSource;
import chainrule.edit.EditEngine;
import chainrule.edit.EditedCell;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.line.MistakeLine;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of a mistake, looked for where the student's code runs in the sandbox. */
@Tag("once")
class SandboxedLineTest {

    private static final Grader RELU = Graders.of("relu").orElseThrow();

    private static final GradingSettings SETTINGS =
            new GradingSettings(3, Duration.ofSeconds(2), Duration.ofSeconds(20));

    private static final String WRONG = """
            double[][] relu(double[][] z) {
                double[][] a = new double[z.length][z[0].length];
                for (int i = 0; i < z.length; i++) {
                    for (int j = 0; j < z[i].length; j++) {
                        a[i][j] = Math.min(0, z[i][j]);
                    }
                }
                return a;
            }
            """;

    /** What a cell must not do that is looked at so; here it does, as if nobody had noticed. */
    private static final String DOES = "double[][] a = new";

    private static SandboxSetup setup;
    private static NotebookCompiler compiler;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        setup = SandboxSetup.sandboxed();
        compiler = new NotebookCompiler(setup, SETTINGS);
    }

    @AfterAll
    static void end() {
        compiler.close();
        setup.close();
    }

    private ExerciseResult grade(NotebookCells cells, EditSource edits) {
        Path file = cells.to(folder.resolve("02-forward-propagation.ipynb"));
        try (SubmissionGrader grader = new SubmissionGrader(setup, 1, SETTINGS, edits, KnownOutcomes.none())) {
            Submission submission = new Submission("anna", "02-forward-propagation", file);
            SubmissionResult result = grader.grade(compiler.compile(submission, List.of(RELU)));
            return result.exercises().get(0);
        }
    }

    private static EditSource of(int most) {
        return (submission, grader, named) -> compiler.edits(submission.file(), grader.key(), named, most);
    }

    @Test
    void aFailedExerciseIsToldItsLine() {
        ExerciseResult told = grade(new NotebookCells().exercise("relu", WRONG), of(EditSource.MOST));
        assertEquals(
                List.of("A single change in line 5 makes all checks pass."
                        + " See relu, line 5 of the cell: a[i][j] = Math.min(0, z[i][j]);"),
                told.notes());
    }

    @Test
    void nothingElseOfItsResultIsDifferent() {
        NotebookCells cells = new NotebookCells().exercise("relu", WRONG);
        ExerciseResult told = grade(cells, of(EditSource.MOST));
        ExerciseResult silent = grade(cells, EditSource.NONE);
        assertEquals(List.of(), silent.notes());
        assertEquals(
                silent,
                new ExerciseResult(
                        told.exercise(),
                        told.title(),
                        told.bonus(),
                        told.status(),
                        told.points(),
                        told.max(),
                        told.summary(),
                        told.checks(),
                        List.of()));
    }

    @Test
    void whatTheCellNeedsOfAnotherOneIsThere() {
        ExerciseResult told = grade(
                new NotebookCells()
                        .code("double positive(double v) { return Math.max(0, v); }")
                        .exercise("relu", WRONG.replace("Math.min(0, z[i][j])", "positive(z[j][i])")),
                of(EditSource.MOST));
        assertTrue(told.notes().toString().contains("change in line 5"), told.toString());
    }

    @Test
    void aLoopThatNeverEndsHasItsLine() {
        String endless = WRONG.replace("min", "max").replace("j++", "j += 0");
        ExerciseResult told = grade(new NotebookCells().exercise("relu", endless), of(EditSource.MOST));
        assertEquals(Status.TIMED_OUT, told.status());
        assertTrue(told.notes().toString().contains("change in line 4"), told.toString());
    }

    @Test
    void aRightCellIsNotLookedAt() {
        AtomicReference<String> asked = new AtomicReference<>("");
        grade(new NotebookCells().exercise("relu", WRONG.replace("min", "max")), (submission, grader, named) -> {
            asked.set(grader.exercise().id());
            return Optional.empty();
        });
        assertEquals("", asked.get());
    }

    @Test
    void whereMoreEditsAreLikelyThanMayBeTriedThereIsNoLine() {
        assertEquals(
                List.of(),
                grade(new NotebookCells().exercise("relu", WRONG), of(5)).notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }",
                "new Thread(() -> { while (true) { } }).start();",
                "long[] much = new long[1 << 29];",
                "System.setProperty(\"seen\", \"yes\");",
                "try { java.nio.file.Files.list(java.nio.file.Path.of(\"/etc\")).close(); System.exit(1); }"
                        + " catch (java.io.IOException e) { }"
            })
    void aCellThatDoesMoreThanComputeIsLeftAndTheNextOneIsGraded(String does) {
        assertEquals(
                List.of(),
                grade(new NotebookCells().exercise("relu", WRONG.replace(DOES, does + DOES)), of(EditSource.MOST))
                        .notes());
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }",
                "long[] much = new long[1 << 29];"
            })
    void codeThatGotThroughHarmsOnlyItsOwnProcess(String does) {
        PreparedEdits edits = prepared(WRONG.replace(DOES, does + DOES));
        try (ExerciseRunner runner = new ExerciseRunner(setup, 1, SETTINGS)) {
            assertEquals(Optional.empty(), runner.line(RELU, edits));
            assertEquals(
                    5, runner.line(RELU, prepared(WRONG)).orElseThrow().line().number());
        }
    }

    @Test
    void aThreadThatIsLeftBehindEndsTheProcess() {
        PreparedEdits edits = prepared(WRONG.replace(DOES, "new Thread(() -> { while (true) { } }).start();" + DOES));
        try (ExerciseRunner runner = new ExerciseRunner(setup, 1, SETTINGS)) {
            runner.line(RELU, prepared(WRONG));
            assertEquals(1, runner.processes());
            // On a busy machine, a search may be at its end before it has tried anything, and then leaves nothing
            // behind.
            for (int i = 0; i < 10 && runner.processes() == 1; i++) {
                runner.line(RELU, edits);
                runner.line(RELU, prepared(WRONG));
            }
            assertEquals(2, runner.processes());
        }
    }

    @Test
    void codeThatOnlyComputesIsPrepared() {
        EditEngine engine = engine();
        NamedMistakes none = new NamedMistakes("relu", List.of());
        assertFalse(PreparedEdits.of(CellSource.alone(WRONG), engine, none, EditSource.MOST)
                .classes()
                .isEmpty());
        assertTrue(PreparedEdits.of(
                        CellSource.alone(WRONG.replace(DOES, "System.exit(3);" + DOES)), engine, none, EditSource.MOST)
                .classes()
                .isEmpty());
    }

    /** Edits of a cell that nobody looked at before. */
    private static PreparedEdits prepared(String cell) {
        EditedCell edited = engine().edit(
                        cell, e -> e.kind().equals("call change") || e.change().contains("min"))
                .orElseThrow();
        List<MistakeLine> lines = Stream.iterate(1, i -> i <= cell.lines().count(), i -> i + 1)
                .map(i -> new MistakeLine(CellLine.of(cell, i), "relu"))
                .toList();
        return new PreparedEdits(edited.classes(), edited.isAnew(), edited.numbered(), lines);
    }

    private static EditEngine engine() {
        return new EditEngine(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList(),
                setup.startup());
    }
}
