package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is graded without {@code --lines}, with it, with it once more, and without it again. */
@Tag("slow")
class GradedLinesTest {

    private static final String RIGHT = """
            double[][] relu(double[][] z) {
                double[][] a = new double[z.length][z[0].length];
                for (int i = 0; i < z.length; i++) {
                    for (int j = 0; j < z[i].length; j++) {
                        a[i][j] = Math.max(0, z[i][j]);
                    }
                }
                return a;
            }
            """;

    private static final String TOLD = "A single change in line 5 makes all checks pass.";

    @TempDir
    static Path folder;

    private static Map<String, String> without;
    private static Map<String, String> with;
    private static Map<String, String> kept;
    private static Map<String, String> again;

    @BeforeAll
    static void aClassIsGraded() throws IOException {
        hand("anna", RIGHT);
        hand("ben", RIGHT.replace("max", "min"));
        without = graded();
        with = graded("--lines");
        kept = graded("--lines");
        again = graded();
    }

    private static void hand(String student, String cell) {
        new NotebookCells()
                .exercise("relu", cell)
                .to(folder.resolve("submitted/" + student + "/02-forward-propagation.ipynb"));
    }

    /** All pages and tables of a run, by name. */
    private static Map<String, String> graded(String... options) throws IOException {
        Path to = folder.resolve("graded");
        List<String> words =
                new ArrayList<>(List.of("grade", folder.resolve("submitted").toString(), "--out", to.toString()));
        words.addAll(List.of("--seed", "11"));
        words.addAll(List.of(options));
        assertEquals(0, Main.run(words.toArray(String[]::new)));
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(to)) {
            for (Path file :
                    (Iterable<Path>) files.filter(f -> f.toString().matches(".*\\.(csv|html|ipynb)"))::iterator) {
                texts.put(to.relativize(file).toString(), Files.readString(file));
            }
        }
        texts.remove("durations.csv");
        return texts;
    }

    @Test
    void theFeedbackTellsTheLineOfTheMistakeOnlyIfAsked() {
        assertFalse(without.get("feedback/ben.html").contains(TOLD));
        assertTrue(with.get("feedback/ben.html").contains(TOLD), with.get("feedback/ben.html"));
        assertTrue(with.get("feedback/ben/02-forward-propagation.ipynb").contains("A single change in line 5"));
    }

    @Test
    void allElseIsTheSame() {
        assertEquals(without.keySet(), with.keySet());
        assertEquals(
                List.of(),
                without.keySet().stream()
                        .filter(name -> !without.get(name).equals(with.get(name)))
                        .filter(name -> !with.get(name).contains("A single change in line 5"))
                        .toList());
        assertEquals(
                without.get("feedback/ben.html"),
                with.get("feedback/ben.html").replaceFirst("<p class=\"note\">A single change.*\n", ""));
        assertEquals(without.get("gradebook.csv"), with.get("gradebook.csv"));
        assertEquals(without.get("class.html"), with.get("class.html"));
    }

    @Test
    void anotherRunWithLinesKeepsThem() {
        assertEquals(with, kept);
    }

    @Test
    void aRunWithoutLinesAfterwardsTellsNone() {
        assertEquals(without, again);
    }
}
