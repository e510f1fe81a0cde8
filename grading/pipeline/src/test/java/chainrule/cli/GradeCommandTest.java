package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.GradersVersion;
import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder of notebooks, graded once in the real sandbox. */
class GradeCommandTest {

    private static final String RIGHT = NotebookCells.of("dense-backward", "solution");

    /** Of the lesson's exercises, bonus exercises too. */
    private static final int ALL = Graders.all().stream()
            .filter(g -> g.exercise().lesson().equals("04-backpropagation"))
            .mapToInt(Grader::points)
            .sum();

    @TempDir
    static Path folder;

    @BeforeAll
    static void aClassIsGraded() {
        hand("anna", RIGHT);
        hand("ben", NotebookCells.of("dense-backward", "mutants/db-averaged"));
        hand("carla", RIGHT.replaceFirst(";", ""));
        hand("dan", RIGHT + "\nwhile (true) {}");
        hand("eva", RIGHT.replaceFirst("double\\[]\\[] forward\\(double\\[]\\[] x\\) \\{", "$0 System.exit(0);"));
        hand(
                "frank",
                RIGHT.replaceFirst(
                        "double\\[]\\[] backward\\(double\\[]\\[] \\w+\\) \\{", "$0 while (this.W != null) {}"));
        hand("gina", RIGHT);
        assertEquals(0, grade("first"));
    }

    private static void hand(String student, String cell) {
        whole(cell).to(folder.resolve("submitted/" + student + "/04-backpropagation.ipynb"));
    }

    /** The cell for dense-backward, and right ones for all other exercises of the lesson. */
    private static NotebookCells whole(String cell) {
        NotebookCells cells = new NotebookCells().exercise("dense-backward", cell);
        Graders.all().stream()
                .map(Grader::exercise)
                .filter(e -> e.lesson().equals("04-backpropagation") && !e.id().equals("dense-backward"))
                .forEach(e -> cells.exercise(e.id(), NotebookCells.of(e.id(), "solution")));
        return cells;
    }

    private static int grade(String out) {
        return Main.run(
                "grade",
                folder.resolve("submitted").toString(),
                "--out",
                folder.resolve(out).toString(),
                "--seed",
                "11",
                "--workers",
                "2");
    }

    private static String row(String student) throws IOException {
        return Files.readAllLines(folder.resolve("first/gradebook.csv")).stream()
                .filter(l -> l.startsWith(student + ","))
                .findFirst()
                .orElseThrow();
    }

    private static int points(String student) throws IOException {
        String[] row = row(student).split(",", -1);
        return Integer.parseInt(row[row.length - 5]);
    }

    private static String page(String student) throws IOException {
        return Files.readString(folder.resolve("first/feedback/" + student + ".html"));
    }

    @Test
    void aRightNotebookGetsAllPoints() throws IOException {
        assertEquals(ALL, points("anna"));
    }

    @Test
    void aWrongOneLosesPointsAndReadsTheNameOfItsMistake() throws IOException {
        assertTrue(0 < points("ben") && points("ben") < ALL, row("ben"));
        assertTrue(page("ben").contains("db-averaged"), page("ben"));
        assertTrue(page("ben").contains("the batch size"), page("ben"));
    }

    @Test
    void oneThatDoesNotCompileIsToldTheLine() throws IOException {
        assertTrue(row("carla").contains("dense-backward: does not compile"), row("carla"));
        assertTrue(page("carla").contains("line "), page("carla"));
    }

    @Test
    void anEndlessLoopCostsItsExercise() throws IOException {
        assertTrue(row("dan").contains("dense-backward: ran out of time"), row("dan"));
        assertTrue(row("frank").contains("dense-backward: ran out of time"), row("frank"));
    }

    @Test
    void endingTheProgramCostsItsExercise() throws IOException {
        assertTrue(row("eva").contains("dense-backward: ended the program"), row("eva"));
        assertTrue(page("eva").contains("System.exit"), page("eva"));
    }

    @Test
    void neighboursOfTroubleKeepTheirMarks() throws IOException {
        assertEquals(row("anna").replaceFirst("anna", ""), row("gina").replaceFirst("gina", ""));
    }

    @Test
    void everyNotebookThatCameInIsInTheGradebookAndHasAPage() throws IOException {
        assertEquals(
                1 + 7, Files.readAllLines(folder.resolve("first/gradebook.csv")).size());
        try (Stream<Path> pages = Files.list(folder.resolve("first/feedback"))) {
            assertEquals(7, pages.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void theGradersVersionStandsBesideTheGradebook() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("first/graded-with.txt"));
        assertEquals("graders " + GradersVersion.current(), lines.get(0));
        assertEquals("seed 11", lines.get(1));
        String sandbox =
                lines.stream().filter(l -> l.startsWith("sandbox ")).findFirst().orElseThrow();
        assertTrue(sandbox.contains("bubblewrap, with at least own namespaces, read-only files"), sandbox);
    }

    @Test
    void whatIsInForceOnThisMachineStandsBesideTheResultsAndDecidesNone() throws IOException {
        String machine = Files.readString(folder.resolve("first/machine.txt"));
        for (String part : List.of(
                "java " + System.getProperty("java.version"),
                "bubblewrap ",
                "kernel Linux",
                "processors ",
                "yes own namespaces",
                "system-call filter",
                "memory group",
                "no two workers, and no compiler and worker, share a user",
                "a control group limits the memory of a sandbox, and what the kernel needs for it")) {
            assertTrue(machine.contains(part), machine);
        }
    }

    @Test
    void whatWasKnownBeforeIsNotCalledGraded() {
        assertEquals("3 notebooks of 2 students graded.", GradingSummary.graded("3 notebooks of 2 students", 3, 0));
        assertEquals(
                "3 notebooks of 2 students: 1 graded, 2 known from an earlier run.",
                GradingSummary.graded("3 notebooks of 2 students", 1, 2));
        assertEquals(
                "3 notebooks of 2 students: nothing had changed, so all results of the earlier run were kept.",
                GradingSummary.graded("3 notebooks of 2 students", 0, 3));
    }

    @Test
    void gradingAgainChangesNoByteOfTheResults() throws IOException {
        Map<String, String> before = Contents.of(folder.resolve("first"));
        assertTrue(before.get("durations.csv").lines().count() > 1);
        assertEquals(0, grade("first"));
        assertEquals(before, Contents.of(folder.resolve("first")));
    }

    @Test
    void gradingElsewhereWithTheSameSeedGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        whole(RIGHT).to(one.resolve("zoe/04-backpropagation.ipynb"));
        for (String out : List.of("a", "b")) {
            assertEquals(
                    0,
                    Main.run(
                            "grade",
                            one.toString(),
                            "--out",
                            folder.resolve(out).toString(),
                            "--seed",
                            "5"));
        }
        assertEquals(Contents.butDurations(folder.resolve("a")), Contents.butDurations(folder.resolve("b")));
    }
}
