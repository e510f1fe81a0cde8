package chainrule.assignment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads an assignment that an instructor wrote in JSON; errors use the file's own words. */
final class AssignmentFile {

    /** Keeps numbers as they are written, so that a message can show them. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** The largest number of points, so that sums fit into an int. */
    private static final int MOST_POINTS = 1_000_000;

    private static final Set<String> NAMES = Set.of(
            "name",
            "exercises",
            "bonus",
            "deadline",
            "graceMinutes",
            "late",
            "extensions",
            "waivers",
            "counts",
            "dropLowest",
            "timeZone",
            "seed",
            "variants");

    private AssignmentFile() {}

    static Assignment read(Path file, Set<String> known) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root == null || root.isMissingNode()) {
                throw new IllegalArgumentException("the file is empty; write {} for all exercises without a deadline.");
            }
            WrittenValue written = new WrittenValue("", root).names(NAMES);
            Optional<Instant> deadline =
                    written.get("deadline").map(WrittenValue::text).map(text -> WrittenTime.of("the deadline", text));
            Map<String, Integer> points = new LinkedHashMap<>();
            written.get("exercises").ifPresent(e -> points.putAll(points(e, known)));
            Set<String> bonus = new LinkedHashSet<>();
            written.get("bonus").ifPresent(b -> bonus.addAll(bonus(b, known, points)));
            return new Assignment(
                    points,
                    deadline,
                    written.get("late").map(late -> late(late, deadline)).orElse(LatePolicy.NONE),
                    written.get("seed").map(seed -> seed.number(Long.MIN_VALUE, Long.MAX_VALUE)),
                    written.get("name").map(WrittenValue::text),
                    bonus,
                    WrittenLeniency.of(written, deadline, points.isEmpty() ? known : points.keySet()),
                    written.get("timeZone")
                            .map(AssignmentFile::zone)
                            .or(() -> written.get("deadline")
                                    .map(text ->
                                            OffsetDateTime.parse(text.text()).getOffset()))
                            .orElse(ZoneOffset.UTC),
                    written.get("variants").map(WrittenValue::truth).orElse(false));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    isUtf8(bytes)
                            ? "%s: %s.".formatted(file, says(e))
                            : "%s is not in UTF-8; save it as UTF-8.".formatted(file),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
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
                    "%s must name an exercise with its points, found {}; leave the name out if %s."
                            .formatted(
                                    written.place(),
                                    written.place().equals("bonus") ? "there is none" : "all exercises count"));
        }
        return points;
    }

    /** The ids of exercises whose points are added to the others. */
    private static Set<String> bonus(WrittenValue written, Set<String> known, Map<String, Integer> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("bonus needs exercises: also name those that are not a bonus");
        }
        Map<String, Integer> bonus = points(written, known);
        bonus.keySet().stream().filter(points::containsKey).findFirst().ifPresent(both -> {
            throw new IllegalArgumentException(both + " is in exercises and in bonus; it can be in one of them");
        });
        points.putAll(bonus);
        return bonus.keySet();
    }

    private static LatePolicy late(WrittenValue written, Optional<Instant> deadline) {
        Optional<WrittenValue> perDay = written.names(Set.of("percentPerDay", "atMostPercent", "freeDays"))
                .get("percentPerDay");
        if (perDay.isEmpty()) {
            throw new IllegalArgumentException("late needs percentPerDay, which is what each day that has begun costs");
        }
        long atMost =
                written.get("atMostPercent").map(most -> most.number(0, 100)).orElse(100L);
        LatePolicy policy = new LatePolicy((int) perDay.get().number(0, 100), (int) atMost);
        if (deadline.isEmpty()) {
            throw new IllegalArgumentException("late needs a deadline, otherwise nobody is late");
        }
        return policy;
    }

    private static ZoneId zone(WrittenValue written) {
        try {
            return ZoneId.of(written.text());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s must be the name of a time zone such as Europe/Berlin, got %s"
                            .formatted(written.place(), written.text()),
                    e);
        }
    }

    private static String says(JsonProcessingException e) {
        String at = e.getLocation() == null
                ? ""
                : " (line %d)".formatted(e.getLocation().getLineNr());
        return "this is not JSON; is a comma, a quotation mark or a bracket missing or too many, or a name given twice?"
                + at;
    }
}
