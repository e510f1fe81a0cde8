package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.assignment.Assignment;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.StudentMarks;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile notebook also holds an honest exercise, and an honest neighbour is graded after it. */
@Tag("once")
class HostileNotebooksTest {

    /** The attacked exercise, and an honest one beside it. */
    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> g.exercise().lesson().equals("04-backpropagation"))
            .filter(g -> List.of("dense-backward", "relu-backward")
                    .contains(g.exercise().id()))
            .toList();

    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final GradingSettings CONDITIONS = new GradingSettings(5, LIMIT, LIMIT.multipliedBy(10));

    @TempDir
    static Path folder;

    private static ServerSocket server;
    private static SandboxSetup setup;
    private static NotebookCompiler compiler;
    private static SubmissionGrader grader;
    private static CompiledNotebook neighbour;

    @BeforeAll
    static void begin() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        setup = SandboxSetup.sandboxed();
        compiler = new NotebookCompiler(setup, CONDITIONS);
        grader = new SubmissionGrader(setup, 1, CONDITIONS);
        neighbour = compiled("neighbour", HostileCell.right());
        Files.writeString(folder.resolve("canary"), "unchanged");
    }

    @AfterAll
    static void end() throws Exception {
        assertAllRight(grade("last", HostileCell.right()));
        grader.close();
        compiler.close();
        setup.close();
        server.close();
        assertNone("processes left", () -> ProcessHandle.current().descendants());
    }

    private static void assertAllRight(SubmissionResult result) {
        result.exercises().forEach(e -> assertEquals(e.max(), e.points(), () -> "an honest neighbour: " + e));
    }

    /** What was killed may be there for a moment more. */
    private static void assertNone(String what, Supplier<Stream<ProcessHandle>> processes) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (processes.get().findAny().isPresent() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertEquals(List.of(), processes.get().toList(), what);
    }

    static Stream<HostileCell> hostile() {
        return HostileCells.all(folder, server.getLocalPort()).stream();
    }

    /** One of twelve, so that every build has some of them. */
    static Stream<HostileCell> some() {
        return oneOf(12, 0);
    }

    /** Five of twelve, for which there is time among the slow tests. */
    static Stream<HostileCell> more() {
        return Stream.concat(oneOf(3, 1), oneOf(12, 6));
    }

    private static Stream<HostileCell> oneOf(int step, int first) {
        List<HostileCell> all = hostile().toList();
        return IntStream.range(0, all.size()).filter(i -> i % step == first).mapToObj(all::get);
    }

    private static SubmissionResult grade(String student, String cell) {
        CompiledNotebook compiled = compiled(student, cell);
        SubmissionResult result = grader.grade(compiled);
        assertFalse(compiled.budget().isSpent(), () -> student + " takes no more than its time");
        return result;
    }

    private static CompiledNotebook compiled(String student, String cell) {
        Path file = new NotebookCells()
                .exercise("dense-backward", cell)
                .exercise("relu-backward", NotebookCells.of("relu-backward", "solution"))
                .to(folder.resolve(student + ".ipynb"));
        return compiler.compile(new Submission(student, "04-backpropagation", file), GRADERS);
    }

    private static ExerciseResult of(SubmissionResult result, String exercise) {
        return result.exercises().stream()
                .filter(e -> e.exercise().equals(exercise))
                .findFirst()
                .orElseThrow();
    }

    /** On a processor: a busy machine makes nobody late. */
    private static long ownTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("some")
    void someHarmNobody(HostileCell hostile) throws Exception {
        harmsNobody(hostile);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("more")
    void aThirdHarmsNobody(HostileCell hostile) throws Exception {
        harmsNobody(hostile);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void harmsNobody(HostileCell hostile) throws Exception {
        long start = ownTime();
        SubmissionResult result = grade(hostile.name(), hostile.cell());
        Duration took = Duration.ofNanos(ownTime() - start);

        ExerciseResult attack = of(result, "dense-backward");
        assertTrue(hostile.statuses().contains(attack.status()), () -> "ended as " + attack);
        assertTrue(hostile.points().contains(attack.points()), () -> "earned " + attack);
        result.exercises().stream()
                .filter(e -> !e.exercise().equals("dense-backward"))
                .forEach(e -> assertEquals(e.max(), e.points(), () -> "its honest exercise: " + e));
        assertTrue(took.compareTo(LIMIT) < 0, () -> "took %s of this program".formatted(took));
        assertAllRight(grader.grade(neighbour));

        String page =
                FeedbackPage.html(StudentMarks.of(List.of(result), Assignment.EVERYTHING, Optional.empty(), Map.of())
                        .get(0));
        assertFalse(page.contains("<script"), "feedback runs no script");
        assertTrue(page.length() < 200_000, "feedback stays readable");
        assertTrue(String.join("", attack.notes()).length() < 2_000, "notes stay readable");
        assertEquals("unchanged", Files.readString(folder.resolve("canary")));
        assertFalse(Files.exists(folder.resolve("x")));
        assertNone(
                "processes of the attack",
                () -> ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains("-version"))
                        .filter(p -> p.info().user().orElse("").startsWith("6100")));
    }
}
