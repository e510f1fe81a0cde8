package chainrule.run.attacks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.ExerciseResult;
import chainrule.marks.ExerciseResult.SymbolResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackPage;
import chainrule.run.CompiledNotebook;
import chainrule.run.NotebookCells;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.SubmissionGrader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** A worker that grades hostile notebooks, and after each of them the notebook of an honest neighbour. */
final class AttackedWorker implements AutoCloseable {

    /** A right answer takes a tenth of it. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final GradingSettings SETTINGS = new GradingSettings(5, LIMIT, LIMIT.multipliedBy(20));

    /** What this program itself may use for a notebook, in time on a processor. */
    private static final Duration OWN_TIME = Duration.ofSeconds(10);

    /** Of one remark: what an exception says is cut to somewhat less. */
    private static final int MOST_LETTERS = 2_500;

    private static final List<String> NEIGHBOURS = List.of("dense-backward", "mse-gradient");

    private static final List<String> GRADED =
            Stream.concat(Exercises.ALL.stream(), Stream.of(Exercises.HONEST)).toList();

    private final Path folder;
    private final SandboxSetup setup = SandboxSetup.sandboxed();
    private final NotebookCompiler compiler = new NotebookCompiler(setup, SETTINGS);
    private final SubmissionGrader grader = new SubmissionGrader(setup, 1, SETTINGS);

    /** @param folder for the notebooks */
    AttackedWorker(Path folder) {
        this.folder = folder;
    }

    /** Fails unless each attack ends and earns as it says, and honest work keeps its marks. */
    void grade(AttackedNotebook notebook) {
        List<ExerciseResult> results = graded(notebook.name(), notebook.cells(), GRADED);
        List<ExerciseResult> neighbour = graded("neighbour", honest(), NEIGHBOURS);
        assertAll(
                notebook.name(),
                Stream.of(
                                results.stream().map(result -> (Executable) () -> assertAsItSays(notebook, result)),
                                neighbour.stream().map(result ->
                                        (Executable) () -> assertRight("the neighbour of " + notebook, result)))
                        .flatMap(checks -> checks));
    }

    private static NotebookCells honest() {
        NotebookCells cells = new NotebookCells();
        NEIGHBOURS.forEach(exercise -> cells.exercise(exercise, NotebookCells.of(exercise, "solution")));
        return cells;
    }

    private static void assertAsItSays(AttackedNotebook notebook, ExerciseResult result) {
        Attack attack = notebook.attacks().get(result.exercise());
        if (attack == null) {
            if (result.exercise().equals(Exercises.HONEST)) {
                assertRight("the honest exercise of " + notebook, result);
            }
            return;
        }
        assertTrue(attack.statuses().contains(result.status()), () -> attack + " ended as " + result);
        assertTrue(attack.earning().allows(result.points(), result.max()), () -> attack + " earned " + result);
        Stream.of(
                        result.notes().stream(),
                        Stream.of(result.summary()),
                        result.checks().stream().map(SymbolResult::message))
                .flatMap(texts -> texts)
                .forEach(text -> assertTrue(text.length() < MOST_LETTERS, () -> attack + " says too much: " + text));
    }

    private static void assertRight(String whose, ExerciseResult result) {
        assertEquals(result.max(), result.points(), () -> whose + ": " + result);
    }

    private List<ExerciseResult> graded(String student, NotebookCells cells, List<String> exercises) {
        List<Grader> graders = Graders.all().stream()
                .filter(g -> exercises.contains(g.exercise().id()))
                .toList();
        Path file = cells.to(folder.resolve(student + ".ipynb"));
        long before = ownTime();
        CompiledNotebook compiled = compiler.compile(new Submission(student, Exercises.LESSON, file), graders);
        SubmissionResult result = grader.grade(compiled);
        String page =
                FeedbackPage.html(StudentMarks.of(List.of(result), Assignment.EVERYTHING, Optional.empty(), Map.of())
                        .get(0));
        Duration own = Duration.ofNanos(ownTime() - before);
        assertFalse(compiled.budget().isSpent(), () -> student + " takes no more than its time");
        assertTrue(own.compareTo(OWN_TIME) < 0, () -> "%s took %s of this program".formatted(student, own));
        assertFalse(page.contains("<script"), "feedback runs no script");
        assertTrue(page.length() < 400_000, "feedback stays readable");
        return result.exercises();
    }

    private static long ownTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void close() {
        grader.close();
        compiler.close();
        setup.close();
    }
}
