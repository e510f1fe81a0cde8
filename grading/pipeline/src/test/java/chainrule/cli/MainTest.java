package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @Test
    void aFileThatIsNotThereIsToldInASentence() {
        assertEquals("week.json: there is no such file or folder.", Main.says(new NoSuchFileException("week.json")));
        assertEquals(
                "week.json: your rights do not allow to read or write it.",
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
    void aFolderInPlaceOfAFileIsNamed(@TempDir Path folder) {
        String said = said("grade", folder.toString(), "--roster", folder.toString());
        assertTrue(said.contains(folder + " is a folder, expected a file."), said);
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
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true));
        try {
            assertTrue(Main.run(arguments) > 0);
        } finally {
            System.setErr(before);
        }
        return said.toString();
    }
}
