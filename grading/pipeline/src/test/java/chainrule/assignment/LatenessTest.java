package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter of an hour of grace and two free days; anna and group B may hand in until the 4th and the 3rd. */
class LatenessTest {

    private static final String FILE = """
        {"exercises": {"relu": 10, "tanh": 5},
         "deadline": "2026-03-01T12:00:00Z",
         "graceMinutes": 15,
         "late": {"percentPerDay": 10, "atMostPercent": 25, "freeDays": 2},
         "extensions": [{"student": "anna", "until": "2026-03-04T12:00:00Z", "reason": "was ill"},
                        {"group": "B", "until": "2026-03-03T12:00:00Z"}],
         "waivers": [{"student": "anna", "exercises": ["tanh"]}, {"student": "zoe"}]}
        """;

    @TempDir
    Path folder;

    private Assignment assignment;

    @BeforeEach
    void read() throws IOException {
        assignment = read(FILE);
    }

    private Assignment read(String text) throws IOException {
        return Assignment.read(Files.writeString(folder.resolve("a.json"), text), Set.of("relu", "tanh"));
    }

    private PersonalTerms terms(String student, String group, int used) {
        return assignment.terms(student, group, used, List.of("relu", "tanh"));
    }

    @ParameterizedTest
    @CsvSource({
        "ben, A, 0, 2026-03-01T12:15:00Z, 0, 0, 0",
        "ben, A, 0, 2026-03-01T12:15:01Z, 1, 1, 0",
        "ben, A, 0, 2026-03-03T12:00:01Z, 3, 2, 10",
        "ben, A, 1, 2026-03-03T12:00:01Z, 3, 1, 20",
        "ben, A, 9, 2026-03-03T12:00:01Z, 3, 0, 25",
        "carl, B, 9, 2026-03-03T12:10:00Z, 0, 0, 0",
        "carl, B, 9, 2026-03-03T12:16:00Z, 1, 0, 10",
        "anna, B, 9, 2026-03-04T12:00:00Z, 0, 0, 0",
        "anna, A, 9, 2026-03-05T12:00:01Z, 2, 0, 20"
    })
    void graceFreeDaysAndTheLatestExtensionCount(
            String student, String group, int used, Instant submitted, long days, long free, int percent) {
        assertEquals(
                new Lateness(days, free, percent),
                assignment.lateness(terms(student, group, used), Optional.of(submitted)));
    }

    @Test
    void waiversExcuseTheirExercisesOrAll() {
        assertEquals(Set.of("tanh"), terms("anna", "", 0).excused());
        assertEquals(Set.of("relu", "tanh"), terms("zoe", "", 0).excused());
        assertEquals(Set.of(), terms("ben", "", 0).excused());
        assertEquals(List.of("was ill"), terms("anna", "", 0).reasons());
    }

    @Test
    void anAddresseeThatNobodyIsIsTold() {
        assertEquals(
                List.of(
                        "student anna: has an extension or a waiver in the assignment file, but is not known; is Anna"
                                + " meant?",
                        "group B: has an extension or a waiver in the assignment file, but is not known"),
                assignment.leniency().unknown(Set.of("Anna", "zoe"), Set.of("A")));
    }

    @Test
    void whatChangesNothingIsTold() throws IOException {
        assertEquals(
                List.of("student anna: the waiver of tanh changes nothing, because its points are bonus points"),
                assignment.leniency().withoutEffect(assignment.deadline(), Set.of("tanh")));
        Assignment early = read(FILE.replace("2026-03-04T12", "2026-02-04T12"));
        assertEquals(
                List.of(
                        "student anna: the extension until 2026-02-04T12:00:00Z is not after the deadline, so it changes"
                                + " nothing"),
                early.leniency().withoutEffect(early.deadline(), Set.of()));
    }

    @Test
    void daysAreToldInWords() {
        assertEquals("1 day late", new Lateness(1, 0, 10).words());
        assertEquals("3 days late, 2 of them free", new Lateness(3, 2, 10).words());
        assertEquals("2 days late, which is free", new Lateness(2, 2, 0).words());
    }

    private void refused(String json, String says) {
        String message = assertThrows(IOException.class, () -> read(json)).getMessage();
        assertTrue(message.contains(says), message);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        refused("{\"graceMinutes\": 5}", "graceMinutes needs a deadline");
        refused("{\"extensions\": []}", "extensions needs a deadline");
        refused(FILE.replace("\"student\": \"zoe\"", ""), "waivers → 2 needs either student or group");
        refused(FILE.replace("\"until\": \"2026-03-03T12:00:00Z\"", "\"reason\": \"x\""), "extensions → 2 needs until");
        refused(FILE.replace("[\"tanh\"]", "[\"tan\"]"), "waivers → 1 → exercises → 1: no exercise of this assignment");
        refused(FILE.replace("[\"tanh\"]", "[]"), "waivers → 1 → exercises must name an exercise, found []");
        refused("{\"bonus\": {\"relu\": 1}}", "bonus needs exercises");
        refused("{\"exercises\": {\"relu\": 1}, \"bonus\": {\"relu\": 1}}", "relu is in exercises and in bonus");
        refused("{\"exercises\": {\"relu\": 1}, \"dropLowest\": 1}", "dropLowest must be a whole number from 0 to 0");
    }
}
