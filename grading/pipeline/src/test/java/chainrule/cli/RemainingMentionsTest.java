package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cli.DrawnFolder.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a deleted student is still named, in other students' files or in what people wrote. */
class RemainingMentionsTest {

    @TempDir
    Path temporary;

    private String said = "";

    private int forget(String... arguments) {
        CommandRun run = CommandRun.forget(arguments);
        said = run.said();
        return run.code();
    }

    @Test
    void whereAnothersRowNamesTheStudentIsTold() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 4);
        Files.writeString(
                drawn.folder.resolve("overrides.csv"),
                "student,exercise,points,reason\n7002,relu,1,worked with 7001\n");
        assertEquals(0, forget("7001", drawn.folder.toString()));
        assertTrue(said.contains("  overrides.csv, line 2\n"), said);
    }

    /** The places that are listed, sorted: the real search and the prediction find them in different orders. */
    private List<String> places() {
        return said.lines()
                .dropWhile(line -> !line.startsWith("The id, the name or the address"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(String::strip)
                .sorted()
                .toList();
    }

    private List<String> files() {
        return places().stream()
                .map(place -> place.replaceFirst(", line \\d+$", ""))
                .toList();
    }

    @Test
    void aDryRunShowsTwentyPlacesAndTellsHowToSeeAllOfThem() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 8);
        Files.writeString(drawn.folder.resolve("notes-of-mine.txt"), "ask 7001\n".repeat(25));
        assertEquals(0, forget("7001", drawn.folder.toString(), "--dry-run"), () -> said);
        assertEquals(21, places().size(), said);
        assertTrue(said.contains("  … and 5 more; with --all-places, all of them are listed.\n"), said);
        assertEquals(0, forget("7001", drawn.folder.toString(), "--dry-run", "--all-places"), () -> said);
        assertEquals(25, places().size(), said);
        assertEquals(0, forget("7001", drawn.folder.toString()), () -> said);
        assertEquals(25, places().size(), said);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(DrawnRoster.class)
    void aCommentOnSomebodyElseIsFoundWhateverFormTheRosterHasAndHoweverTheNameIsWritten(DrawnRoster roster)
            throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, roster, 20, roster.ordinal());
        String gone = drawn.classMarks.get(1).student();
        Map<String, String> comments = new TreeMap<>();
        drawn.classMarks.stream()
                .filter(s -> s.handedIn() && !s.student().equals(gone))
                .limit(drawn.wordsFor(gone).size())
                .forEach(s -> comments.put(
                        s.student(),
                        "Compare with %s, please."
                                .formatted(drawn.wordsFor(gone).get(comments.size()))));
        drawn.comment(comments);
        assertEquals(0, forget(gone, drawn.folder.toString()), () -> said);
        assertEquals(
                comments.size(),
                places().stream().filter(p -> p.startsWith("overrides.csv")).count());
        assertEquals(
                comments.size(),
                places().stream().filter(p -> p.startsWith("students.json")).count());
        assertEquals(
                comments.size(),
                places().stream().filter(p -> p.startsWith("gradebook.csv")).count());
        List<String> files = files();
        comments.forEach((other, words) -> List.of("feedback/%s.html", "feedback/%s/note.ipynb")
                .forEach(file -> assertTrue(files.contains(file.formatted(other)), () -> words + file + said)));
    }

    @Test
    void pagesOfSimilarWorkThatHoldOrMayHoldTheStudentAreNamed() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 10);
        String[] places = {"a-similar", "b-similar", "c-similar", "d"};
        String[] tables = {"7001,7002", "student 3,student 1", "7002,7003", "7001,7002"};
        for (int i = 0; i < places.length; i++) {
            Path place = Files.createDirectory(temporary.resolve(places[i]));
            Files.writeString(place.resolve("similar.csv"), "\uFEFFfirst,second\n%s\n".formatted(tables[i]));
            Files.writeString(place.resolve(i < 3 ? "similar.html" : "mine.html"), "");
        }
        String expected =
                "course similar again without the student:\n  %1$s/a-similar\n  %1$s/b-similar\n".formatted(temporary);
        assertEquals(0, forget("7001", drawn.folder.toString(), "--dry-run"), () -> said);
        assertTrue(said.contains(expected + "Nothing was deleted.\n"), said);
        assertEquals(0, forget("7001", drawn.folder.toString()), () -> said);
        assertTrue(said.contains(expected), said);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aDryRunListsThePlacesThatTheRealRunLeaves(long seed) throws IOException {
        Platform platform = Platform.values()[(int) (seed % Platform.values().length)];
        DrawnFolder drawn = new DrawnFolder(temporary, platform, 8, seed);
        Random random = new Random(seed);
        String gone = drawn.classMarks.get(random.nextInt(4)).student();
        String other = drawn.classMarks.get(4 + random.nextInt(4)).student();
        Files.writeString(
                drawn.folder.resolve("overrides.csv"),
                "student,exercise,points,reason\n%s,relu,1,late\n%s,relu,1,worked with %s\n"
                        .formatted(gone, other, gone));
        Files.writeString(drawn.folder.resolve("notes-of-mine.txt"), "line 1\nask %s\n".formatted(gone));
        Map<String, String> before = ForgetCommandTest.texts(drawn.folder);
        assertEquals(0, forget(gone, drawn.folder.toString(), "--dry-run", "--all-places"), () -> said);
        assertEquals(before, ForgetCommandTest.texts(drawn.folder));
        List<String> predicted = files();
        List<String> now = places();
        assertTrue(now.containsAll(List.of("notes-of-mine.txt, line 2", "overrides.csv, line 3")), now::toString);
        for (String place : now) { // As an editor counts them before anything is deleted.
            String[] parts = place.split(", line ");
            if (parts.length == 2 && before.containsKey(parts[0])) {
                String line = before.get(parts[0]).lines().toList().get(Integer.parseInt(parts[1]) - 1);
                assertTrue(line.contains(gone), place + ": " + line);
            }
        }
        assertEquals(0, forget(gone, drawn.folder.toString()), () -> said);
        assertTrue(places().contains("overrides.csv, line 2"), said);
        assertEquals(files(), predicted);
    }
}
