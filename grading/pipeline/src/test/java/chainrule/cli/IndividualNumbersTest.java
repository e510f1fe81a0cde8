package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.run.NotebookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that handed in the same wrong cell, with {@code "variants": true}. */
@Tag("slow")
class IndividualNumbersTest {

    private static final List<String> STUDENTS = List.of("anna", "ben", "cem");
    private static final String LESSON = "04-backpropagation";

    @TempDir
    static Path folder;

    @BeforeAll
    static void aClassIsGraded() throws IOException {
        NotebookCells wrong = new NotebookCells()
                .exercise("dense-backward", NotebookCells.of("dense-backward", "mutants/db-averaged"));
        for (String student : STUDENTS) {
            wrong.to(folder.resolve("class/%s/%s.ipynb".formatted(student, LESSON)));
        }
        assignment("own.json", ", \"seed\": 11, \"variants\": true");
        assignment("common.json", ", \"seed\": 11");
        assignment("seedless.json", ", \"variants\": true");
        said(0, "grade", "class", "--assignment", "own.json", "--out", "whole");
    }

    private static void assignment(String name, String more) throws IOException {
        Files.writeString(folder.resolve(name), "{\"exercises\": {\"dense-backward\": 20}%s}".formatted(more));
    }

    /** What the program says; arguments that are names of files or folders lie in this test's folder. */
    private static String said(int exit, String... command) {
        String[] whole = Stream.of(command)
                .map(word -> word.matches("part\\d|whole|merged|class|other|mixed|again|seeded|\\w+\\.json")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return CommandRun.said(exit, whole).replace(folder + "/", "");
    }

    private static String feedback(String graded, String student) throws IOException {
        return Files.readString(folder.resolve("%s/feedback/%s.html".formatted(graded, student)));
    }

    private static String result(String graded, String student) throws IOException {
        return Files.readString(folder.resolve("%s/results/%s/%s.json".formatted(graded, student, LESSON)));
    }

    @Test
    void theSameCellGetsTheSameMarkWithOtherNumbersAndThePagesSaySo() throws IOException {
        Set<String> pages = new HashSet<>();
        Set<String> totals = new HashSet<>();
        for (String student : STUDENTS) {
            String page = feedback("whole", student);
            assertTrue(page.contains("The checks gave your code numbers that are yours alone"), page);
            pages.add(page.replace(student, "somebody"));
            totals.add(page.replaceAll("(?s).*<p class=\"total\">(.*?)</p>.*", "$1"));
        }
        assertEquals(STUDENTS.size(), pages.size());
        assertEquals(1, totals.size());
        assertTrue(Files.readString(folder.resolve("whole/class.html")).contains("numbers of its own"));
        assertTrue(
                Files.readString(folder.resolve("whole/graded-with.txt")).contains("seed 11 with individual numbers"));
    }

    @Test
    void someoneWhoIsGradedAgainGetsTheSameBytes() throws IOException {
        said(0, "grade", "class", "--assignment", "own.json", "--out", "again", "--workers", "2");
        Map<String, String> before = Contents.butDurations(folder.resolve("again"));
        assertEquals(Contents.butDurations(folder.resolve("whole")), before);
        Files.delete(folder.resolve("again/results/cem/%s.json".formatted(LESSON)));
        said(0, "grade", "class", "--assignment", "own.json", "--out", "again", "--only-student", "cem");
        assertEquals(before, Contents.butDurations(folder.resolve("again")));
    }

    @Test
    void partsGiveWhatOneRunGivesAndFitNoPartWithCommonNumbers() throws IOException {
        said(0, "grade", "class", "--assignment", "own.json", "--out", "part1", "--shard", "1/2");
        said(0, "grade", "class", "--assignment", "own.json", "--out", "part2", "--shard", "2/2");
        said(0, "grade", "class", "--assignment", "common.json", "--out", "part3", "--shard", "2/2");
        said(0, "merge", "part1", "part2", "--out", "merged");
        assertEquals(Contents.butDurations(folder.resolve("whole")), Contents.butDurations(folder.resolve("merged")));
        String refused = said(1, "merge", "part1", "part3", "--out", "mixed");
        assertTrue(refused.contains("seed 11: individual numbers → common numbers"), refused);
        assertFalse(Files.exists(folder.resolve("mixed")));
    }

    @Test
    void commonNumbersAreOthersAndTheSameForAll() throws IOException {
        said(0, "grade", "class", "--assignment", "common.json", "--out", "other");
        assertEquals(
                result("other", "anna").replace("anna", ""),
                result("other", "ben").replace("ben", ""));
        assertNotEquals(result("whole", "anna"), result("other", "anna"));
        assertFalse(feedback("other", "anna").contains("yours alone"));
        assertFalse(Files.readString(folder.resolve("other/class.html")).contains("numbers of its own"));
        String again = said(0, "grade", "class", "--assignment", "own.json", "--out", "other", "--dry-run");
        assertTrue(again.contains("seed 11: common numbers → individual numbers"), again);
    }

    @Test
    void aPartIsNotGradedAgainWithOtherNumbersThanTheRest() throws IOException {
        said(0, "grade", "class", "--assignment", "common.json", "--out", "part7");
        Map<String, String> before = Contents.butDurations(folder.resolve("part7"));
        String[][] others = {
            {"--assignment", "own.json"},
            {"--assignment", "common.json", "--seed", "12"},
            {"--assignment", "common.json", "--time-limit", "20"},
        };
        String[] differences = {"seed 11: common numbers → individual numbers", "seed 11 → 12", "limit 10 s → 20 s"};
        for (int i = 0; i < others.length; i++) {
            for (String[] asked : new String[][] {{"--only-student", "ben"}, {"--only-student", "ben", "--dry-run"}}) {
                String refused = said(
                        1,
                        Stream.of(new String[] {"grade", "class", "--out", "part7"}, others[i], asked)
                                .flatMap(Stream::of)
                                .toArray(String[]::new));
                assertTrue(
                        refused.contains("need the settings of the last run") && refused.contains(differences[i]),
                        refused);
                assertFalse(refused.contains("to finish"), refused);
            }
        }
        assertEquals(before, Contents.butDurations(folder.resolve("part7")));
    }

    @Test
    void theyNeedASeedThatIsKnown() throws IOException {
        for (String last : List.of("--verbose", "--dry-run")) {
            String refused = said(1, "grade", "class", "--assignment", "seedless.json", "--out", "seeded", last);
            assertTrue(refused.contains("need a seed") && refused.contains("give --seed NUMBER"), refused);
        }
        said(0, "grade", "class", "--assignment", "seedless.json", "--out", "seeded", "--seed", "11");
        assertEquals(result("whole", "ben"), result("seeded", "ben"));
        said(0, "grade", "class", "--assignment", "seedless.json", "--out", "seeded"); // The folder knows it now.
        assertEquals(result("whole", "ben"), result("seeded", "ben"));
    }
}
