package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutTest {

    @Test
    void manyLinesDoNotPushAwayWhatCameBefore() {
        StringWriter said = new StringWriter();
        LeftOut.tell(List.of("a\u001b[2J", "b", "c"), 2, new PrintWriter(said, true));
        assertEquals(
                List.of("a_[2J", "b", "… and 1 more like these: --verbose tells all, and left-out.txt keeps them."),
                said.toString().lines().toList());
    }

    @Test
    void theFileHoldsAllAndIsNotMadeForNothing(@TempDir Path folder) throws IOException {
        LeftOut.write(List.of(), folder);
        assertTrue(Files.notExists(folder.resolve("left-out.txt")));
        LeftOut.write(List.of("a\nb", "c"), folder);
        assertEquals("a_b\nc\n", Files.readString(folder.resolve("left-out.txt")));
        LeftOut.write(List.of(), folder);
        assertEquals("", Files.readString(folder.resolve("left-out.txt")));
    }
}
