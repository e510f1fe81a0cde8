package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a class is divided, and however many workers grade a part, the merged results are those of one run, byte by byte. */
class MergedClassTest {

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void fortyStudents() throws IOException {
        check(40, "latest", 1);
    }

    @Test
    @Tag("long")
    void fourHundredStudentsOfWhomTheBestNotebookCounts() throws IOException {
        check(400, "best", 2);
    }

    private void check(int students, String counts, long seed) throws IOException {
        Path submitted = DrawnClass.write(folder.resolve("submitted"), students, seed);
        Path assignment = DrawnClass.assignment(folder.resolve("assignment.json"), counts);
        Path roster = Files.writeString(folder.resolve("roster.csv"), "student,section\nanna,A\ns099,B\nnobody,A\n");
        String[] inputs = {"--assignment", assignment.toString(), "--roster", roster.toString()};
        Path whole = folder.resolve("whole");
        grade(submitted, whole, inputs, "--workers", "2");
        Map<String, String> expected = contents(whole);
        assertTrue(expected.size() > 3 * students, () -> "a class of " + expected.keySet());
        for (int of : List.of(1, 3, 16)) {
            for (int workers : List.of(1, 2)) {
                Path merged = folder.resolve("merged-%d-%d".formatted(of, workers));
                merge(parts(submitted, of, workers, inputs), merged);
                assertSame(expected, contents(merged), "%d parts, %d workers".formatted(of, workers));
            }
        }
    }

    private List<String> parts(Path submitted, int of, int workers, String... inputs) {
        List<String> parts = new ArrayList<>();
        for (int number = of; number >= 1; number--) {
            Path part = folder.resolve("part-%d-of-%d-%d".formatted(number, of, workers));
            grade(submitted, part, inputs, "--workers", "" + workers, "--shard", "%d/%d".formatted(number, of));
            parts.add(part.toString());
        }
        return parts;
    }

    private static void grade(Path submitted, Path to, String[] inputs, String... options) {
        List<String> command = new ArrayList<>(List.of("grade", submitted.toString(), "--out", to.toString()));
        command.addAll(List.of(inputs));
        command.addAll(List.of(options));
        assertEquals(0, Main.run(command.toArray(String[]::new)), command::toString);
    }

    private static void merge(List<String> parts, Path to) {
        List<String> command = new ArrayList<>(List.of("merge", "--out", to.toString()));
        command.addAll(parts);
        assertEquals(0, Main.run(command.toArray(String[]::new)), command::toString);
    }

    private static Map<String, String> contents(Path graded) throws IOException {
        Map<String, String> contents = Contents.butDurations(graded);
        contents.keySet().removeIf(file -> file.endsWith("/durations.csv"));
        return contents;
    }

    /** Names the files that differ; all of them on the screen would tell nobody anything. */
    private static void assertSame(Map<String, String> expected, Map<String, String> actual, String what) {
        assertEquals(expected.keySet(), actual.keySet(), what);
        expected.forEach((file, text) -> assertTrue(text.equals(actual.get(file)), () -> what + ": " + file));
    }
}
