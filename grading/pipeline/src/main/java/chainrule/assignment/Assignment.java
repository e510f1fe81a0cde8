package chainrule.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which exercises count, for how many points, and until when.
 *
 * @param points for each exercise that counts, by id; empty: all count, for the points of their checks
 * @param name its name in other programs' gradebooks, where it has one
 */
public record Assignment(
        Map<String, Integer> points,
        Optional<Instant> deadline,
        LatePolicy late,
        Optional<Long> seed,
        Optional<String> name) {

    /** All exercises, no deadline. */
    public static final Assignment EVERYTHING =
            new Assignment(Map.of(), Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty());

    private record Written(String name, Map<String, Integer> exercises, String deadline, LatePolicy late, Long seed) {}

    /** Reads a JSON file. @param known ids of all exercises */
    public static Assignment read(Path file, Set<String> known) throws IOException {
        try {
            Written written = new ObjectMapper().readValue(file.toFile(), Written.class);
            Map<String, Integer> points = written.exercises == null ? Map.of() : new LinkedHashMap<>(written.exercises);
            for (Map.Entry<String, Integer> each : points.entrySet()) {
                require(known.contains(each.getKey()), file, "no exercise is called " + each.getKey());
                require(
                        each.getValue() != null && each.getValue() > 0,
                        file,
                        "the points of %s must be above 0, got %s".formatted(each.getKey(), each.getValue()));
            }
            return new Assignment(
                    points,
                    Optional.ofNullable(written.deadline)
                            .map(text -> OffsetDateTime.parse(text).toInstant()),
                    written.late == null ? LatePolicy.NONE : written.late,
                    Optional.ofNullable(written.seed),
                    Optional.ofNullable(written.name));
        } catch (DateTimeParseException e) {
            throw new IOException("%s: the deadline must be written as 2026-03-01T23:59:00+01:00, got %s"
                    .formatted(file, e.getParsedString()));
        } catch (JsonProcessingException e) {
            throw new IOException("%s: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }

    private static void require(boolean holds, Path file, String message) throws IOException {
        if (!holds) {
            throw new IOException("%s: %s".formatted(file, message));
        }
    }

    /** Whether an exercise counts. */
    public boolean has(String exercise) {
        return points.isEmpty() || points.containsKey(exercise);
    }

    /** Percent that lateness takes away; a time that is not known is not late. */
    public int latePercent(Optional<Instant> submitted) {
        return deadline.isPresent() && submitted.isPresent()
                ? late.percent(java.time.Duration.between(deadline.get(), submitted.get()))
                : 0;
    }
}
