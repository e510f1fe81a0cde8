package chainrule.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    /** Reads a JSON file. @param known ids of all exercises */
    public static Assignment read(Path file, Set<String> known) throws IOException {
        return AssignmentFile.read(file, known);
    }

    /** Whether an exercise counts. */
    public boolean has(String exercise) {
        return points.isEmpty() || points.containsKey(exercise);
    }

    /** Percent that lateness takes away; a time that is not known is not late. */
    public int latePercent(Optional<Instant> submitted) {
        return deadline.isPresent() && submitted.isPresent()
                ? late.percent(Duration.between(deadline.get(), submitted.get()))
                : 0;
    }

    /**
     * A time that tells of nobody's clock, with the same lateness: the deadline, and for what is late the end of the day after it
     * that had begun. Without a deadline there is none.
     */
    public Optional<Instant> wholeDays(Optional<Instant> submitted) {
        return submitted.flatMap(time ->
                deadline.map(end -> end.plus(Duration.ofDays(LatePolicy.days(Duration.between(end, time))))));
    }
}
