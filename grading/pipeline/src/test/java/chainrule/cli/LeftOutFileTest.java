package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutFileTest {

    @Test
    void manyLinesDoNotPushAwayWhatCameBefore() {
        StringWriter said = new StringWriter();
        LeftOutFile.tell(List.of("a\u001b[2J", "b", "c"), 2, new PrintWriter(said, true));
        assertEquals(
                List.of(
                        "a\\u001B[2J",
                        "b",
                        "… and 1 more like these: --verbose shows all of them, and left-out.txt keeps them."),
                said.toString().lines().toList());
    }

    @Test
    void theFileHoldsAllAndIsNotMadeForNothing(@TempDir Path folder) throws IOException {
        LeftOutFile.write(List.of(), folder.resolve("submitted"), folder);
        assertTrue(Files.notExists(folder.resolve("left-out.txt")));
        LeftOutFile.write(List.of("a\nb", "c"), folder.resolve("submitted"), folder);
        assertEquals("a\\u000Ab\nc\n", Files.readString(folder.resolve("left-out.txt")));
        LeftOutFile.write(List.of(), folder.resolve("submitted"), folder);
        assertEquals("", Files.readString(folder.resolve("left-out.txt")));
    }

    @Test
    void theWayToAFileIsNotToldToWhoGetsTheResults(@TempDir Path folder) throws IOException {
        Path submitted = folder.resolve("submitted");
        Path out = Files.createDirectories(folder.resolve("x")).resolve("../out");
        String says = "the page of anna could not be made (NoSuchFileException: %s)";
        LeftOutFile.write(
                List.of(
                        says.formatted(submitted.resolve("anna/a.ipynb")),
                        says.formatted(folder.resolve("out/feedback/anna.html")),
                        says.formatted(out.resolve("b"))),
                submitted,
                out);
        String written = Files.readString(folder.resolve("out/left-out.txt"));
        assertFalse(written.contains(folder.toString()), written);
        assertTrue(written.contains("NoSuchFileException: anna/a.ipynb"), written);
    }
}
