package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    private static final String TEXT = "2026-03-01 15:58:23.948203 UTC";
    private static final Instant TIME = Instant.parse("2026-03-01T15:58:23.948203Z");

    @TempDir
    Path folder;

    /** A single folder might be the class. */
    @BeforeEach
    void anotherStudent() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("zoe")).resolve("02-forward-propagation.ipynb"), "{}");
    }

    private Optional<Instant> time(String notebook) throws IOException {
        Path file = folder.resolve(notebook);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
        return FoundSubmissions.in(folder).uploads().get("anna").time();
    }

    private void timestamp(String place, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(place)).resolve(Timestamp.FILE), text);
    }

    @ParameterizedTest
    @CsvSource({
        "anna, anna/02-forward-propagation.ipynb",
        "anna/week 2, anna/week 2/02-forward-propagation.ipynb",
        "anna/week 2, anna/week 2/deeper/02-forward-propagation.ipynb"
    })
    void nbgradersTimestampIsTheTime(String place, String notebook) throws IOException {
        timestamp(place, TEXT);
        assertEquals(Optional.of(TIME), time(notebook));
    }

    @ParameterizedTest
    @CsvSource({
        "anna/week 2/deeper, anna/week 2/deeper/02-forward-propagation.ipynb",
        "Anna Lee_12345_assignsubmission_file, Anna Lee_12345_assignsubmission_file/02-forward-propagation.ipynb",
        "submission_12345, submission_12345/02-forward-propagation.ipynb",
    })
    void aTimeAmongWhatWasHandedInCountsForNothing(String place, String notebook) throws IOException {
        timestamp(place, TEXT);
        Files.createDirectories(folder.resolve(notebook).getParent());
        Files.writeString(folder.resolve(notebook), "{}");
        FoundSubmissions.in(folder).uploads().values().forEach(u -> assertEquals(Optional.empty(), u.time()));
    }

    @Test
    void theOuterTimestampCounts() throws IOException {
        timestamp("anna", TEXT);
        timestamp("anna/week 2", "2020-01-01 00:00:00 UTC");
        assertEquals(Optional.of(TIME), time("anna/week 2/02-forward-propagation.ipynb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-01", "2026-03-01 15:58:23.948203 NOWHERE"})
    void whatIsNoTimeIsUnknown(String text) throws IOException {
        timestamp("anna", text);
        assertEquals(Optional.empty(), time("anna/02-forward-propagation.ipynb"));
    }

    @Test
    void aFilesOwnTimeTellsNothing() throws IOException {
        assertEquals(Optional.empty(), time("anna/02-forward-propagation.ipynb"));
    }
}
