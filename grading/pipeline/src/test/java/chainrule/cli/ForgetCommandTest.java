package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cli.DrawnFolder.Platform;
import chainrule.marks.ClassRecord;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.report.FeedbackZip;
import chainrule.report.Gradebook;
import chainrule.run.KnownOutcomes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting a student leaves no trace of this one, and everybody else as before. */
class ForgetCommandTest {
    private static final int STUDENTS = 25;

    @TempDir
    Path temporary;

    private String said = "";

    private int forget(String... arguments) {
        CommandRun run = CommandRun.forget(arguments);
        said = run.said();
        return run.code();
    }

    /** Every file and every file in a zip, with its text. */
    static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".zip")) {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        for (ZipEntry entry : Collections.list(zip.entries())) {
                            texts.put(
                                    name + "!" + entry.getName(),
                                    new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                } else {
                    texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    /** As words, and not as parts of longer ones. */
    static boolean has(String text, List<String> identifiers) {
        return identifiers.stream()
                .anyMatch(word -> text.contains(word)
                        && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                                .matcher(text)
                                .find());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterwardsNoFileHasTheIdTheNameOrTheAddressAndAllOthersAreAsBefore(long seed) throws IOException {
        Platform platform = Platform.values()[(int) (seed % Platform.values().length)];
        DrawnFolder drawn = new DrawnFolder(temporary, platform, STUDENTS, seed);
        StudentMarks gone = drawn.classMarks.get(new Random(seed).nextInt(STUDENTS));
        List<String> identifiers = drawn.identifiers(gone);
        Map<String, String> before = texts(drawn.folder);

        assertEquals(0, forget(gone.student(), drawn.folder.toString()), () -> said);

        Map<String, String> after = texts(drawn.folder);
        after.forEach((name, text) -> assertFalse(has(name + "\n" + text, identifiers), name));
        assertFalse(said.contains("still in these places"), said);
        assertTrue(
                after.get("class.html").contains("of %d handed in".formatted(STUDENTS - 1)), after.get("class.html"));
        List<StudentMarks> others = drawn.classMarks.stream()
                .filter(s -> !s.student().equals(gone.student()))
                .toList();
        before.forEach((name, text) -> {
            boolean own = has(name, identifiers)
                    || name.startsWith("unpacked/")
                    || name.endsWith(".tmp")
                    || name.equals(KnownOutcomes.FILE);
            assertEquals(!own, after.containsKey(name), name);
            if (!own && !name.endsWith("class.html") && !name.endsWith(".json") && !name.endsWith(".xml")) {
                assertEquals(without(text, identifiers), after.get(name), name);
            }
        });
        assertTrue(ForgottenIds.in(drawn.folder).has(gone.student()));
        assertEquals(
                Gradebook.csv(others),
                after.get("gradebook.csv").substring(1),
                "as if the class had been graded without this student");
        Map<String, String> once = texts(drawn.folder);
        assertEquals(1, forget(gone.student(), drawn.folder.toString()));
        assertEquals(once, texts(drawn.folder), "there is nobody to forget any more");
    }

    /** What is left of a file of rows; a row in quotation marks may have several lines. */
    private static String without(String text, List<String> identifiers) {
        StringBuilder rest = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            row.append(line);
            if (row.chars().filter(c -> c == '"').count() % 2 == 0) {
                rest.append(has(row.toString().replace("\"\"", "\""), identifiers) ? "" : row);
                row.setLength(0);
            }
        }
        return rest.append(row).toString();
    }

    @Test
    void theRecordOfAClassGivesTheVeryMarksThatTheRunSaw() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.FOLDERS, 60, 11);
        List<StudentMarks> kept =
                ClassRecord.in(drawn.folder).marks(new ResultStore(drawn.folder.resolve("results"), ""));
        assertEquals(Gradebook.csv(drawn.classMarks), Gradebook.csv(kept));
        assertTrue(kept.stream().allMatch(s -> s.assignment().variants()));
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(drawn.classMarks.get(i).results(), kept.get(i).results());
            assertEquals(drawn.classMarks.get(i).totalPoints(), kept.get(i).totalPoints());
        }
    }

    @Test
    void aDryRunTellsWhatWouldBeDeletedAndChangesNothing() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 2);
        Map<String, String> before = texts(drawn.folder);
        assertEquals(0, forget("7001", drawn.folder.toString(), "--dry-run"), () -> said);
        assertEquals(before, texts(drawn.folder));
        for (String what :
                List.of("results/7001 (", "feedback/7001.html", FeedbackZip.FILE, "gradebook.csv", "marks.json")) {
            assertTrue(said.contains(what), said);
        }
        assertTrue(said.endsWith("Nothing was deleted.\n"), said);
    }

    @Test
    void anIdThatIsNotThereIsRefusedWithTheOnesThatMayBeMeant() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.FOLDERS, 12, 3);
        Map<String, String> before = texts(drawn.folder);
        String folder = drawn.folder.toString();
        assertEquals(1, forget("nobody", folder));
        assertTrue(said.contains("has the id nobody. gradebook.csv lists all ids. Nothing was deleted."), said);
        assertEquals(1, forget(drawn.wordsFor("u511").get(4), folder));
        assertTrue(said.contains("Is u511 meant? Then give this id."), said);
        assertEquals(1, forget("aNNA", folder));
        assertTrue(said.contains("It could mean ANNA or Anna or anna; give one of these ids."), said);
        for (String empty : List.of("", " ")) {
            assertEquals(1, forget(empty, folder));
            assertTrue(said.startsWith("The id is empty. Give the id of a student, as it is in gradebook.csv."), said);
        }
        assertEquals(1, forget("anna", temporary.toString()));
        assertTrue(said.contains("is not a folder of results that course grade wrote"), said);
        assertEquals(before, texts(drawn.folder));
    }

    @Test
    void rowsThatWereWrittenAfterwardsCanBeDeletedToo() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 9);
        String folder = drawn.folder.toString();
        assertEquals(0, forget("7001", folder), () -> said);
        assertEquals(1, forget("7001", folder));
        assertTrue(said.contains("course forget has deleted this student already"), said);
        for (String table : List.of("overrides.csv", "review/flags.csv")) {
            String before = Files.readString(drawn.folder.resolve(table));
            Files.writeString(
                    drawn.folder.resolve(table),
                    table.startsWith("review") ? "7001,relu,late,,\r\n" : "relu;7001;1;late\r\n",
                    StandardOpenOption.APPEND);
            assertEquals(0, forget("7001", folder), () -> said);
            assertEquals(before, Files.readString(drawn.folder.resolve(table)));
        }
    }

    @Test
    void aFolderWithoutTheRecordOfItsClassIsLeftAsItIs() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 5);
        Files.delete(drawn.folder.resolve(ClassRecord.FILE));
        Map<String, String> before = texts(drawn.folder);
        assertEquals(1, forget("7001", drawn.folder.toString()));
        assertTrue(said.contains("Grade the class once more"), said);
        before.forEach((name, text) -> assertEquals(text, before.get(name)));
        assertTrue(
                Files.exists(drawn.folder.resolve("results/7001")) || Files.exists(drawn.folder.resolve("marks.json")));
    }

    @Test
    void whatAKilledMergeLeftIsDeletedAndPartsBesideAreNamed() throws IOException {
        DrawnFolder drawn = new DrawnFolder(temporary, Platform.CANVAS, 5, 6);
        Path left = Files.createDirectories(drawn.folder.resolve(".merging/class"));
        Files.writeString(left.resolve("x_7001_notes.pdf"), "");
        String[] places = {"one", "class-graded-parts/2", "other", "no-part"};
        for (String place : places) {
            Path part = Files.createDirectories(temporary.resolve(place));
            Files.writeString(part.resolve(place.equals("no-part") ? "any.json" : "part.json"), "{}");
            Files.createDirectories(part.resolve("inputs"));
            Files.writeString(part.resolve("inputs/roster.csv"), place.equals("other") ? "7002\n" : "7001\n");
        }
        assertEquals(0, forget("7001", drawn.folder.toString(), "--dry-run"), () -> said);
        String expected =
                "Parts of a class still hold data of this student. Once they are merged nothing needs them; delete"
                        + " these folders:\n  %1$s/class-graded-parts\n  %1$s/one\n".formatted(temporary);
        assertTrue(said.contains(expected + "Nothing was deleted.\n"), said);
        assertFalse(Files.exists(drawn.folder.resolve(ForgottenIds.FILE)));
        assertEquals(0, forget("7001", drawn.folder.toString()), () -> said);
        assertTrue(said.contains(expected), said);
        assertFalse(Files.exists(drawn.folder.resolve(".merging")));
    }
}
