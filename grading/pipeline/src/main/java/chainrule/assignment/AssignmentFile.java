package chainrule.assignment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads an assignment that an instructor wrote down in JSON; what cannot be meant is said in the file's own terms. */
final class AssignmentFile {

    /** Numbers stay what they are, so that a message can show them. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Sums stay within an int. */
    private static final int MOST_POINTS = 1_000_000;

    private AssignmentFile() {}

    static Assignment read(Path file, Set<String> known) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root == null || root.isMissingNode()) {
                throw new IllegalArgumentException("the file is empty; write {} for all exercises without a deadline.");
            }
            WrittenValue written =
                    new WrittenValue("", root).names(Set.of("name", "exercises", "deadline", "late", "seed"));
            Optional<Instant> deadline =
                    written.get("deadline").map(WrittenValue::text).map(text -> WrittenTime.of("the deadline", text));
            return new Assignment(
                    written.get("exercises").map(e -> points(e, known)).orElse(Map.of()),
                    deadline,
                    written.get("late").map(late -> late(late, deadline)).orElse(LatePolicy.NONE),
                    written.get("seed").map(seed -> seed.number(Long.MIN_VALUE, Long.MAX_VALUE)),
                    written.get("name").map(WrittenValue::text));
        } catch (JsonProcessingException e) {
            throw new IOException("%s: %s.".formatted(file, says(e)), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Map<String, Integer> points(WrittenValue written, Set<String> known) {
        Map<String, Integer> points = new LinkedHashMap<>();
        written.entries().forEach((exercise, value) -> {
            if (!known.contains(exercise)) {
                throw new IllegalArgumentException("no exercise is called %s; there are %s"
                        .formatted(exercise, String.join(", ", new TreeSet<>(known))));
            }
            points.put(exercise, (int) value.number(1, MOST_POINTS));
        });
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "exercises must name an exercise with its points, found {}; leave the name out if all exercises count.");
        }
        return points;
    }

    private static LatePolicy late(WrittenValue written, Optional<Instant> deadline) {
        Optional<WrittenValue> perDay =
                written.names(Set.of("percentPerDay", "atMostPercent")).get("percentPerDay");
        if (perDay.isEmpty()) {
            throw new IllegalArgumentException("late needs percentPerDay, what each day that has begun costs");
        }
        long atMost =
                written.get("atMostPercent").map(most -> most.number(0, 100)).orElse(100L);
        LatePolicy policy = new LatePolicy((int) perDay.get().number(0, 100), (int) atMost);
        if (deadline.isEmpty()) {
            throw new IllegalArgumentException("late needs a deadline, else nobody is late");
        }
        return policy;
    }

    private static String says(JsonProcessingException e) {
        String at = e.getLocation() == null
                ? ""
                : " (line %d)".formatted(e.getLocation().getLineNr());
        return "this is not JSON; is a comma, a quotation mark or a bracket missing or too many, or a name given twice?"
                + at;
    }
}
