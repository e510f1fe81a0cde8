package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna handed in a good notebook and then a worse one, ben two that are equally good, cora one. */
@Tag("slow")
class BestVersionsTest {

    private static final String LESSON = "02-forward-propagation";

    @TempDir
    Path folder;

    private void handIn(String student, int version, String cell) {
        new NotebookCells()
                .exercise("relu", NotebookCells.of("relu", cell))
                .to(folder.resolve("submitted/%s/%s-%d.ipynb".formatted(student, LESSON, version)));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("submitted-graded").resolve(file))
                .replace("\"", "")
                .replace("\r", "");
    }

    private String row(String student) throws IOException {
        return read("gradebook.csv")
                .lines()
                .filter(line -> line.startsWith(student + ","))
                .findFirst()
                .orElseThrow();
    }

    private void grade(String counts) throws IOException {
        Path assignment = Files.writeString(
                folder.resolve("assignment.json"),
                "{\"exercises\": {\"relu\": 10}, \"seed\": 3, \"counts\": \"%s\"}".formatted(counts));
        String submitted = folder.resolve("submitted").toString();
        assertEquals(0, Main.run("grade", submitted, "--assignment", assignment.toString()));
    }

    @Test
    void whatCountsIsTheLatestOrTheBestAsTheAssignmentSaysAndPagesAndChangesTellWhy() throws IOException {
        handIn("anna", 1, "solution");
        handIn("anna", 2, "mutants/relu-abs");
        handIn("ben", 1, "solution");
        handIn("ben", 2, "solution");
        handIn("cora", 1, "mutants/relu-abs");
        grade("latest");
        assertFalse(row("anna").startsWith("anna,10,"), row("anna"));
        assertTrue(row("anna").contains("of 2 notebooks %1$s-2.ipynb was graded, the last one".formatted(LESSON)));

        grade("best");
        String why = LESSON + ": of 2 notebooks " + LESSON
                + "-1.ipynb counts, the one with the most points (not counted: " + LESSON + "-2.ipynb)";
        assertTrue(row("anna").startsWith("anna,10,unknown,0,10,10,"), row("anna"));
        assertTrue(row("anna").endsWith(why), row("anna"));
        assertTrue(row("ben").contains("-2.ipynb counts, the last of those with the most points"), row("ben"));
        assertTrue(read("changes.csv").contains(",10,the notebook changed: " + why), read("changes.csv"));
        assertTrue(read("left-out.txt")
                .contains("anna/%1$s-2.ipynb: does not count, as anna/%1$s-1.ipynb".formatted(LESSON)));
        assertTrue(read("feedback/anna.html")
                .contains(
                        "-1.ipynb counts, because it is the one with the most points. Not counted: " + LESSON + "-2."));

        Map<String, String> before = Contents.of(folder.resolve("submitted-graded/feedback"));
        handIn("cora", 2, "solution");
        grade("best");
        assertTrue(row("cora").contains("of 2 notebooks %s-2.ipynb counts, the one".formatted(LESSON)), row("cora"));
        Map<String, String> after = Contents.of(folder.resolve("submitted-graded/feedback"));
        before.keySet().removeIf(file -> file.contains("cora"));
        before.forEach((file, text) -> assertEquals(text, after.get(file), file));
    }
}
