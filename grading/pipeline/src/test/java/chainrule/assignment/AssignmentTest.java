package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    private static final String WHOLE = """
            {
              "exercises": {"relu": 10, "dense-backward": 40},
              "deadline": "2026-03-01T23:59:00+01:00",
              "late": {"percentPerDay": 10, "atMostPercent": 25},
              "seed": 11
            }
            """;

    @TempDir
    Path folder;

    private Assignment read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("assignment.json"), json);
        return Assignment.read(file, Set.of("relu", "dense-backward", "tanh"));
    }

    private void refused(String json, String says) {
        String message = assertThrows(IOException.class, () -> read(json)).getMessage();
        assertTrue(message.contains(says), message);
    }

    @Test
    void exercisesWithPointsAndSeedAreRead() throws IOException {
        Assignment assignment = read(WHOLE);
        assertTrue(assignment.has("relu"));
        assertFalse(assignment.has("tanh"));
        assertEquals(40, assignment.points().get("dense-backward"));
        assertEquals(Optional.of(11L), assignment.seed());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:00:00Z, 0",
        "2026-03-01T22:59:00Z, 0",
        "2026-03-01T22:59:01Z, 10",
        "2026-03-02T22:59:00Z, 10",
        "2026-03-02T22:59:01Z, 20",
        "2026-04-01T00:00:00Z, 25",
    })
    void eachDayThatHasBegunCostsUpToAMost(Instant submitted, int percent) throws IOException {
        assertEquals(percent, read(WHOLE).latePercent(Optional.of(submitted)));
    }

    @Test
    void anUnknownTimeIsNeverLate() throws IOException {
        assertEquals(0, read(WHOLE).latePercent(Optional.empty()));
    }

    @Test
    void anEmptyFileIsAsNone() throws IOException {
        assertEquals(Assignment.EVERYTHING, read("{}"));
        assertTrue(read("{}").has("tanh"));
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsReason() {
        refused("{\"exercises\": {\"rellu\": 10}}", "no exercise is called rellu");
        refused("{\"exercises\": {\"relu\": -1}}", "the points of relu must be above 0, got -1");
        refused("{\"deadline\": \"tomorrow\"}", "got tomorrow");
        refused("{\"dead\": 1}", "“dead” is not known; there are deadline, exercises, late, name, seed.");
        refused("{\"late\": {\"percentPerDay\": 200, \"atMostPercent\": 5}}", "must be 0 to 100, got 200");
        refused("{\"late\": {\"atMostPercent\": 5}}", "late needs percentPerDay");
        refused("{\"exercises\": {\"relu\": 2.5}}", "exercises → relu must be a whole number.");
        refused("{\"name\": [4]}", "name must be a text in quotation marks.");
        refused("{\"exercises\": 3}", "exercises must be names with values, {…}.");
        refused("{\"exercises\": {\"relu\": 1, \"relu\": 2}}", "a name given twice? (line 1).");
        refused("{\n\"seed\": 1", "assignment.json: this is not JSON;");
        refused("", "expected {\"exercises\": {…}, …}");
        refused("[1]", "expected {\"exercises\": {…}, …}");
    }

    @Test
    void withoutAMostEveryDayCosts() throws IOException {
        Assignment assignment = read("{\"deadline\": \"2026-03-01T23:59:00Z\", \"late\": {\"percentPerDay\": 15}}");
        assertEquals(60, assignment.latePercent(Optional.of(Instant.parse("2026-03-05T00:00:00Z"))));
        assertEquals(100, assignment.latePercent(Optional.of(Instant.parse("2026-04-01T00:00:00Z"))));
    }

    @Test
    void whatWouldBeOverlookedIsRefused() {
        refused("{\"late\": {\"percentPerDay\": 10}}", "late needs a deadline");
        refused("{\"exercises\": {\"relu\": 1}} {\"late\": 1}", "expected {");
        refused("{\"exercises\": {\"relu\": 2000000000}}", "at most 1000000");
        refused("{\"exercises\": {\"rellu\": 1}}", "there are dense-backward, relu, tanh");
        refused("{\"deadline\": \"2026-03-01T23:59:00\"}", "date, time and zone");
    }
}
