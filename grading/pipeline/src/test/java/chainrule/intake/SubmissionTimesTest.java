package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.marks.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTimesTest {

    @TempDir
    Path folder;

    private Map<String, Instant> times() {
        return SubmissionTimes.of(List.of(new Submission("anna", "02", folder.resolve("02.ipynb"))));
    }

    @Test
    void nbgradersTimestampIsTheTime() throws IOException {
        Files.writeString(folder.resolve("timestamp.txt"), "2026-03-01 15:58:23.948203 UTC");
        assertEquals(Map.of("anna", Instant.parse("2026-03-01T15:58:23.948203Z")), times());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-01", "2026-03-01 15:58:23.948203 NOWHERE"})
    void whatIsNoTimeIsUnknown(String text) throws IOException {
        Files.writeString(folder.resolve("timestamp.txt"), text);
        assertEquals(Map.of(), times());
    }

    @Test
    void aFilesOwnTimeTellsNothing() throws IOException {
        Files.writeString(folder.resolve("02.ipynb"), "{}");
        assertEquals(Map.of(), times());
    }
}
