package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest students and hostile ones in one class, graded by the program as an instructor starts it. */
class MixedClassTest {

    private static final String CANARY = "canary-4711-of-the-instructor";

    /** What honest students have written for dense-backward. */
    private static final List<String> CELLS = List.of("mutants/db-averaged", "solution");

    private static final int MOST_MEGABYTES = 512;

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void everyKindOfHostileFileHasItsTurn() throws Exception {
        grade(HostileFiles.kinds(), HostileFiles.kinds(), 2);
    }

    @Test
    @Tag("long")
    void twoHundredHonestStudentsKeepTheirMarksBesideFiftyHostileOnes() throws Exception {
        grade(200, 50, 3);
    }

    private void grade(int honest, int hostile, long seed) throws Exception {
        List<Integer> alone = marksAlone(seed);
        Path submitted = folder.resolve("submitted");
        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < honest; i++) {
            // Between the hostile ones, and before and after all of them.
            String student = "%s-honest-%03d"
                    .formatted(i % 3 == 0 ? "a" : i % 3 == 1 ? "hostile-%02d".formatted(i % hostile) : "z", i);
            int cell = i % CELLS.size();
            handIn(submitted.resolve(student), CELLS.get(cell));
            expected.put(student, alone.get(cell));
        }
        List<String> attackers = HostileFiles.write(submitted, hostile, seed);

        Path log = folder.resolve("log");
        Process run = start(submitted, folder.resolve("graded"), seed, log);
        long most = MeasuredRun.of(run).megabytes();
        String said = Files.readString(log);

        assertEquals(0, run.exitValue(), said);
        assertFalse(said.contains("\tat "), said);
        assertTrue(most <= MOST_MEGABYTES, () -> "the grading program had %d MB".formatted(most));
        Map<String, Integer> marks = marks(folder.resolve("graded/gradebook.csv"));
        expected.forEach((student, points) -> assertEquals(points, marks.get(student), student));
        assertTrue(marks.keySet().containsAll(attackers), () -> "somebody has no row: " + marks.keySet());
        assertNothingIsToldOf(CANARY, folder.resolve("graded"), log);
        try (Stream<Path> left = Files.list(GradeProcess.temporary(folder))) {
            assertEquals(
                    List.of(),
                    left.filter(f -> f.getFileName().toString().startsWith("chainrule"))
                            .toList());
        }
    }

    /** The marks of the cells in a class without hostile students, in the cells' order. */
    private List<Integer> marksAlone(long seed) throws Exception {
        Path submitted = folder.resolve("honest");
        for (int i = 0; i < CELLS.size(); i++) {
            handIn(submitted.resolve("honest-" + i), CELLS.get(i));
        }
        Path log = folder.resolve("honest-log");
        Process run = start(submitted, folder.resolve("honest-graded"), seed, log);
        assertEquals(0, run.waitFor(), () -> "see " + log);
        List<Integer> marks =
                List.copyOf(marks(folder.resolve("honest-graded/gradebook.csv")).values());
        assertEquals(12, marks.get(1), "the solution has all points");
        assertTrue(0 < marks.get(0) && marks.get(0) < 12, () -> "a mistake costs some points: " + marks);
        return marks;
    }

    private static void handIn(Path student, String dense) throws IOException {
        new NotebookCells()
                .exercise("dense-backward", NotebookCells.of("dense-backward", dense))
                .exercise("relu-backward", NotebookCells.of("relu-backward", "solution"))
                .exercise("sigmoid-backward", NotebookCells.of("sigmoid-backward", "solution"))
                .to(student.resolve("04-backpropagation.ipynb"));
    }

    private static Process start(Path submitted, Path out, long seed, Path log) throws Exception {
        return GradeProcess.start(
                log,
                Map.of("CHAINRULE_SECRET", CANARY),
                "grade",
                submitted.toString(),
                "--out",
                out.toString(),
                "--seed",
                "" + seed,
                "--time-limit",
                "5",
                "--submission-limit",
                "20",
                "--workers",
                "2");
    }

    /** The column total by student. */
    private static Map<String, Integer> marks(Path gradebook) throws IOException {
        List<String> rows = Files.readAllLines(gradebook);
        int total = List.of(rows.get(0).split(",")).indexOf("total");
        Map<String, Integer> marks = new TreeMap<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",");
            marks.put(fields[0], (int) Double.parseDouble(fields[total]));
        }
        return marks;
    }

    private static void assertNothingIsToldOf(String secret, Path... places) throws IOException {
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertFalse(content.contains(secret), () -> file + " tells the secret");
                }
            }
        }
    }
}
