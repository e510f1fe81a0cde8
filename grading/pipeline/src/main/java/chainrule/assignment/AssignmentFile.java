package chainrule.assignment;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads an assignment that an instructor wrote down in JSON; what cannot be meant is said in the file's own terms. */
final class AssignmentFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT) // 2.5 points must not become 2.
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final int MOST_POINTS = 1_000_000;

    private record Written(String name, Map<String, Integer> exercises, String deadline, Late late, Long seed) {}

    private record Late(Integer percentPerDay, Integer atMostPercent) {}

    private AssignmentFile() {}

    static Assignment read(Path file, Set<String> known) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            Written written = JSON.readValue(bytes, Written.class);
            return new Assignment(
                    points(written.exercises, known),
                    written.deadline == null
                            ? Optional.empty()
                            : Optional.of(WrittenTime.of("the deadline", written.deadline)),
                    late(written.late, written.deadline),
                    Optional.ofNullable(written.seed),
                    Optional.ofNullable(written.name));
        } catch (JsonProcessingException e) {
            throw new IOException("%s: %s.".formatted(file, says(e)), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Map<String, Integer> points(Map<String, Integer> written, Set<String> known) {
        if (written == null) {
            return Map.of();
        }
        written.forEach((exercise, points) -> {
            if (!known.contains(exercise)) {
                throw new IllegalArgumentException("no exercise is called %s; there are %s"
                        .formatted(exercise, String.join(", ", new TreeSet<>(known))));
            }
            if (points == null || points <= 0) {
                throw new IllegalArgumentException(
                        "the points of %s must be above 0, got %s".formatted(exercise, points));
            }
            if (points > MOST_POINTS) { // Sums stay within an int.
                throw new IllegalArgumentException(
                        "the points of %s must be at most %d, got %d".formatted(exercise, MOST_POINTS, points));
            }
        });
        return new LinkedHashMap<>(written);
    }

    private static LatePolicy late(Late written, String deadline) {
        if (written == null) {
            return LatePolicy.NONE;
        }
        if (written.percentPerDay == null) {
            throw new IllegalArgumentException("late needs percentPerDay, what each day that has begun costs");
        }
        LatePolicy policy =
                new LatePolicy(written.percentPerDay, written.atMostPercent == null ? 100 : written.atMostPercent);
        if (deadline == null) {
            throw new IllegalArgumentException("late needs a deadline, else nobody is late");
        }
        return policy;
    }

    private static String says(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "“%s” is not known; there are %s"
                    .formatted(
                            unknown.getPropertyName(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (e instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            String where = wrong.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining(" → "));
            return "%s must be %s".formatted(where, kind(wrong.getTargetType()));
        }
        String at = e.getLocation() == null
                ? ""
                : " (line %d)".formatted(e.getLocation().getLineNr());
        return e instanceof JsonParseException || e.getCause() instanceof JsonParseException
                ? "this is not JSON; is a comma, a quotation mark or a bracket missing or too many, or a name given twice?"
                        + at
                : "expected {\"exercises\": {…}, …}, a name with a value for each thing that it says";
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "a text in quotation marks";
        }
        return type == Integer.class || type == Long.class ? "a whole number" : "names with values, {…}";
    }
}
