package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void aFileThatIsNotThereIsToldInASentence() {
        assertEquals("week.json: there is no such file or folder.", Main.says(new NoSuchFileException("week.json")));
        assertEquals(
                "week.json: you are not allowed to read or write it.",
                Main.says(new AccessDeniedException("week.json")));
        assertEquals("as it was said", Main.says(new IOException("as it was said")));
        assertEquals("java.lang.IllegalStateException", Main.says(new IllegalStateException()));
    }

    @Test
    void digitsAreTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            Main.run("help", "gradescope");
            assertEquals("10 of 12.5", "%d of %.1f".formatted(10, 12.5));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void onlyWhatNoInputBringsAboutIsAFaultOfTheProgram() {
        assertTrue(Main.isFault(new IllegalStateException()));
        assertFalse(Main.isFault(new IOException()));
        assertFalse(Main.isFault(new UncheckedIOException(new IOException())));
    }

    @Test
    void resultsNeverGoIntoTheFolderThatIsOnlyRead(@TempDir Path folder) {
        for (String out :
                new String[] {folder.toString(), folder.resolve("graded").toString()}) {
            assertTrue(said("grade", folder.toString(), "--out", out).contains("which is only read"), out);
        }
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aLinkDoesNotLeadResultsIntoTheFolderThatIsOnlyRead(@TempDir Path folder) throws IOException {
        Path submitted = Files.createDirectories(folder.resolve("submitted/anna"));
        Files.createSymbolicLink(folder.resolve("to-anna"), submitted);
        Files.createSymbolicLink(folder.resolve("to-new"), submitted.resolve("new"));
        Files.createSymbolicLink(folder.resolve("to-submitted"), submitted.getParent());
        for (String out : new String[] {"to-anna", "to-anna/new/newer", "to-new", "to-anna/../new"}) {
            for (String in : new String[] {"submitted", "to-submitted"}) {
                String said = said(
                        "grade",
                        folder.resolve(in).toString(),
                        "--out",
                        folder.resolve(out).toString());
                assertTrue(said.contains("which is only read"), said);
            }
        }
        assertEquals(0, submitted.toFile().list().length);
    }

    @Test
    void noLinkWithinTheResultsLeadsThemElsewhere(@TempDir Path folder) throws IOException {
        Path submitted = Files.createDirectories(folder.resolve("submitted/anna"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path notebook = Files.writeString(elsewhere.resolve("a.ipynb"), "{}");
        Map<String, Path> links = Map.of(
                "feedback", submitted,
                "exports", submitted.resolve("new"),
                "results", elsewhere,
                "pseudonymous", folder.resolve("nowhere"),
                "feedback/anna", submitted,
                "pseudonymous/feedback", submitted,
                ".lock", notebook,
                ".gradebook.csv.tmp", notebook,
                "exports/.canvas.csv.tmp", notebook);
        for (Map.Entry<String, Path> link : links.entrySet()) {
            Path out = Files.createTempDirectory(folder, "out");
            Path file = out.resolve(link.getKey());
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, link.getValue());
            String said = said("grade", folder.resolve("submitted").toString(), "--out", out.toString());
            assertTrue(said.contains(file + " is a link that leads out of --out " + out), said);
        }
        assertEquals(0, submitted.toFile().list().length);
        assertEquals("{}", Files.readString(notebook));
    }

    @Test
    void submissionsThatLieWhereResultsGoAreRefused(@TempDir Path folder) throws IOException {
        Path submitted = Files.createDirectories(folder.resolve("feedback/week 4"));
        for (Path in : List.of(submitted, submitted.getParent())) {
            String said = said("grade", in.toString(), "--out", folder.toString());
            assertTrue(said.contains(in + " is where --out"), said);
        }
    }

    @Test
    void linksThatStayWithinTheResultsAndLinksToFilesAreNoMatter(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("submitted/anna"));
        Path out = Files.createDirectories(folder.resolve("out/pages")).getParent();
        Files.createSymbolicLink(out.resolve("feedback"), Path.of("pages"));
        Files.createSymbolicLink(out.resolve("gradebook.csv"), folder.resolve("shared.csv"));
        Files.createSymbolicLink(out.resolve("overrides.csv"), folder.resolve("marks.csv"));
        String said = said("grade", folder.resolve("submitted").toString(), "--out", out.toString());
        assertFalse(said.contains("link"), said);
    }

    @Test
    void aFolderInPlaceOfAFileIsNamed(@TempDir Path folder) {
        String said = said("grade", folder.toString(), "--roster", folder.toString());
        assertTrue(said.contains(folder + " is a folder, expected a file."), said);
    }

    @Test
    void limitsThatContradictEachOtherAreTold(@TempDir Path folder) {
        String said = said("grade", folder.toString(), "--time-limit", "30", "--submission-limit", "20");
        assertTrue(said.contains("give a --submission-limit of at least 30, or a --time-limit of at most 20."), said);
        assertTrue(said("grade", folder.toString(), "--time-limit", "61").contains("at least 61"));
        assertTrue(said("grade", folder.toString(), "--submission-limit", "9").contains("at most 9"));
        assertFalse(said("grade", folder.toString(), "--time-limit", "61", "--submission-limit", "61")
                .contains("limit"));
    }

    @Test
    void aSeedThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Path seed = Files.writeString(folder.resolve("seed.txt"), "12345678901234567890\n");
        IOException e = assertThrows(IOException.class, () -> AssignmentSeed.known(Optional.empty(), folder));
        assertTrue(e.getMessage().startsWith(seed + " must hold"), e.getMessage());
        assertTrue(e.getMessage().contains("found 12345678901234567890;"), e.getMessage());
        assertTrue(said("grade", "x", "--seed", "12345678901234567890").contains("12345678901234567890"));
    }

    @Test
    void aTypingErrorInAnAssignmentForGradescopeIsTold(@TempDir Path folder) throws IOException {
        Path week = Files.writeString(folder.resolve("week.json"), "{\"exercise\": {}}");
        assertTrue(said("gradescope", "--read", week.toString()).contains("“exercise” is not known"));
        Files.writeString(week, "{\"exercises\": {\"relu\": 3}}");
        assertEquals(0, Main.run("gradescope", "--read", week.toString()));
    }

    @Test
    void aWordTooManyIsToldInTwoLines() {
        assertEquals(2, said("grade", "submitted", "again").lines().count());
    }

    private static String said(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertTrue(run.code() > 0, run.said());
        return run.said();
    }

    @Test
    void eachCommandIsKnownAloneAndBesideTheOthers() {
        for (String command : List.of("grade", "merge", "export", "push", "forget", "gradescope")) {
            assertEquals(0, Main.run("help", command), command);
            assertEquals(0, Main.run(command, "--help"), command);
        }
        assertEquals(2, Main.run("compare-cells"), "there are no two folders");
        assertEquals(2, Main.run("class-archive"), "there is no program");
        assertEquals(2, Main.run("grad"));
    }
}
