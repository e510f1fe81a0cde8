package chainrule.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
          "seed": 11,
          "bonus": {"tanh": 5},
          "graceMinutes": 0,
          "dropLowest": 1,
          "extensions": [{"student": "anna", "until": "2026-03-05T23:59:00+01:00", "reason": "ill"}],
          "waivers": [{"group": "A", "exercises": ["relu"], "reason": "had no lesson"}]
        }
        """;

    private static final List<String> ANY = List.of(
            "null",
            "true",
            "0",
            "-1",
            "7",
            "2.5",
            "1.0E40",
            "12345678901234567890",
            "\"\"",
            "\"x\"",
            "\"7\"",
            "[]",
            "[null]",
            "[[1,{\"a\":null}]]",
            "{}",
            "{\"relu\":null}",
            "{\"percentPerDay\":null}",
            "[{\"student\":\"anna\"}]",
            "[{\"student\":null,\"until\":\"2026-03-05T23:59:00+01:00\"}]",
            "[{\"group\":\"A\",\"exercises\":[\"tanh\"]}]",
            "{\"null\":{}}");

    @TempDir
    Path folder;

    private Assignment read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("assignment.json"), json);
        return Assignment.read(file, Set.of("relu", "dense-backward", "tanh"));
    }

    private static int percent(Assignment assignment, Optional<Instant> submitted) {
        return assignment
                .lateness(assignment.terms("ben", "", 0, Set.of()), submitted)
                .percent();
    }

    private void refused(String json, String says) {
        String message = assertThrows(IOException.class, () -> read(json)).getMessage();
        assertTrue(message.contains(says), message);
    }

    @Test
    void aFileInAnotherEncodingIsSaidToBeSo() throws IOException {
        Path file =
                Files.write(folder.resolve("latin.json"), "{\"name\": \"Ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        String message = assertThrows(IOException.class, () -> Assignment.read(file, Set.of("relu")))
                .getMessage();
        assertEquals(file + " is not in UTF-8; save it as UTF-8.", message);
    }

    @Test
    void exercisesWithPointsAndSeedAreRead() throws IOException {
        Assignment assignment = read(WHOLE);
        assertTrue(assignment.has("relu"));
        assertTrue(assignment.has("tanh"), "as a bonus");
        assertEquals(Set.of("tanh"), assignment.bonus());
        assertFalse(assignment.has("adam"));
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
        assertEquals(percent, percent(read(WHOLE), Optional.of(submitted)));
    }

    @Test
    void anUnknownTimeIsNeverLate() throws IOException {
        assertEquals(0, percent(read(WHOLE), Optional.empty()));
    }

    @Test
    void numbersAreIndividualIfTheFileSaysSo() throws IOException {
        assertTrue(read("{\"variants\": true}").variants());
        assertTrue(read("{\"variants\": true}").punctual().variants());
        assertFalse(read("{\"variants\": false}").variants());
        assertFalse(read("{}").variants());
    }

    @Test
    void anEmptyFileIsAsNone() throws IOException {
        assertEquals(Assignment.EVERYTHING, read("{}"));
        assertTrue(read("{}").has("tanh"));
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsReason() {
        refused("{\"exercises\": {\"rellu\": 10}}", "no exercise is called rellu");
        refused(
                "{\"exercises\": {\"relu\": -1}}",
                "exercises → relu must be a whole number from 1 to 1000000, found -1.");
        refused("{\"deadline\": \"tomorrow\"}", "got tomorrow");
        refused(
                "{\"dead\": 1}",
                "“dead” is not known; there are bonus, counts, deadline, dropLowest, exercises, extensions, graceMinutes,"
                        + " late, name, seed, timeZone, variants, waivers.");
        refused("{\"variants\": \"yes\"}", "variants must be true or false, found \"yes\".");
        refused("{\"variants\": 1}", "variants must be true or false, found 1.");
        refused(
                "{\"late\": {\"percentPerDay\": 200, \"atMostPercent\": 5}}",
                "late → percentPerDay must be a whole number from 0 to 100, found 200.");
        refused("{\"late\": {\"atMostPercent\": 5}}", "late needs percentPerDay");
        refused("{\"exercises\": {\"relu\": 2.5}}", "exercises → relu must be a whole number, found 2.5.");
        refused("{\"counts\": \"first\"}", "counts must be \"latest\" or \"best\", found \"first\".");
        refused("{\"name\": [4]}", "name must be a text in quotation marks, found [4].");
        refused("{\"exercises\": 3}", "exercises must be names with values, {…}, found 3.");
        refused("{\"exercises\": {\"relu\": 1, \"relu\": 2}}", "a name given twice? (line 1).");
        refused("{\n\"seed\": 1", "assignment.json: this is not JSON;");
        refused("", "the file is empty; write {} for all exercises without a deadline.");
        refused("[1]", "the file must be names with values, {…}, found [1].");
        refused("null", "the file must be names with values, {…}, found null.");
    }

    @Test
    void anAssignmentWithoutExercisesOrWithAnEmptyNameIsRefused() {
        refused(
                "{\"exercises\": {}}",
                "exercises must name an exercise with its points, found {}; leave the name out if all exercises"
                        + " count.");
        for (String blank : List.of("", " ", "\\t", "\\n")) {
            refused(
                    "{\"name\": \"%s\"}".formatted(blank),
                    "name must be a text with something in it, found \"%s\"; leave the name out if it has no value."
                            .formatted(blank));
            refused("{\"deadline\": \"%s\"}".formatted(blank), "deadline must be a text with something in it");
        }
    }

    @Test
    void aNumberThatIsTooLargeIsShownAsANumber() {
        refused("{\"seed\": 1e400}", "seed must be a whole number, found 1E+400.");
        refused("{\"exercises\": {\"relu\": -2.5e999}}", "relu must be a whole number, found -2.5E+999.");
    }

    @Test
    void aSeedThatIsTooLargeIsTold() {
        refused(
                "{\"seed\": 12345678901234567890}",
                "seed must be a whole number from -9223372036854775808 to 9223372036854775807, found"
                        + " 12345678901234567890.");
    }

    @Test
    void anyValueAtAnyPlaceIsReadOrRefusedWithItsPlace() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode whole = json.readTree(WHOLE.replace("\"seed\"", "\"name\": \"Week 4\", \"seed\""));
        List<String> places = List.of(
                "",
                "exercises",
                "exercises → relu",
                "deadline",
                "late",
                "late → percentPerDay",
                "late → atMostPercent",
                "name",
                "seed",
                "bonus",
                "bonus → tanh",
                "graceMinutes",
                "dropLowest",
                "late → freeDays",
                "timeZone",
                "extensions",
                "waivers",
                "variants",
                "counts");
        for (String place : places) {
            for (String value : ANY) {
                String text = replaced(whole, place, json.readTree(value)).toString();
                try {
                    read(text);
                } catch (IOException e) {
                    String says = e.getMessage();
                    boolean named = says.contains(place) && (says.contains("found ") || says.contains("got "));
                    assertTrue(
                            named || says.contains("not known") || says.contains("needs") || says.contains("is called"),
                            () -> text + " gives " + says);
                    assertTrue(!value.equals("null") || says.contains("found null"), says);
                }
                if (value.equals("null")) {
                    refused(text, place + (place.isEmpty() ? "the file" : "") + " must be");
                }
            }
        }
    }

    private static JsonNode replaced(JsonNode whole, String place, JsonNode value) {
        if (place.isEmpty()) {
            return value;
        }
        ObjectNode copy = whole.deepCopy();
        String[] names = place.split(" → ");
        ObjectNode parent = names.length == 1 ? copy : (ObjectNode) copy.get(names[0]);
        parent.set(names[names.length - 1], value);
        return copy;
    }

    @Test
    void randomValuesAreReadOrRefused() throws IOException {
        Random random = new Random(17);
        for (int i = 0; i < 500; i++) {
            String text = value(random, 4);
            try {
                read(text);
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith(folder.resolve("assignment.json") + ": "), text);
            }
        }
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 1 : 4);
        if (kind < 2 && depth < 4 || depth == 0) {
            return ANY.get(random.nextInt(ANY.size()));
        }
        List<String> names = List.of(
                "name",
                "exercises",
                "deadline",
                "late",
                "seed",
                "relu",
                "percentPerDay",
                "atMostPercent",
                "freeDays",
                "bonus",
                "graceMinutes",
                "dropLowest",
                "extensions",
                "waivers",
                "variants",
                "counts",
                "");
        return random.ints(random.nextInt(4), 0, names.size())
                .distinct()
                .mapToObj(n -> "\"%s\": %s".formatted(names.get(n), value(random, depth - 1)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void withoutAMostEveryDayCosts() throws IOException {
        Assignment assignment = read("{\"deadline\": \"2026-03-01T23:59:00Z\", \"late\": {\"percentPerDay\": 15}}");
        assertEquals(60, percent(assignment, Optional.of(Instant.parse("2026-03-05T00:00:00Z"))));
        assertEquals(100, percent(assignment, Optional.of(Instant.parse("2026-04-01T00:00:00Z"))));
    }

    @Test
    void whatWouldBeOverlookedIsRefused() {
        refused("{\"late\": {\"percentPerDay\": 10}}", "late needs a deadline");
        refused("{\"exercises\": {\"relu\": 1}} {\"late\": 1}", "this is not JSON");
        refused("{\"exercises\": {\"relu\": 2000000000}}", "from 1 to 1000000, found 2000000000");
        refused("{\"exercises\": {\"rellu\": 1}}", "there are dense-backward, relu, tanh");
        refused("{\"deadline\": \"2026-03-01T23:59:00\"}", "date, time and zone");
    }
}
