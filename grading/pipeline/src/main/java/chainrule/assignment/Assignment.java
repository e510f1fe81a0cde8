package chainrule.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which exercises count, for how many points, and until when.
 *
 * @param points for each exercise that counts, by id; if it is empty, all count, for the points of their checks
 * @param name its name in other programs' gradebooks, if it has one
 * @param zone the time zone in which times are shown
 * @param variants whether each student's code gets its own numbers
 * @param bonus the exercises whose points are added to the others, beyond those that their graders declare a bonus
 */
public record Assignment(
        Map<String, Integer> points,
        Optional<Instant> deadline,
        LatePolicy late,
        Optional<Long> seed,
        Optional<String> name,
        Set<String> bonus,
        Leniency leniency,
        ZoneId zone,
        boolean variants) {

    /** An assignment with the same terms for everybody, and no bonus of its own. */
    public Assignment(
            Map<String, Integer> points,
            Optional<Instant> deadline,
            LatePolicy late,
            Optional<Long> seed,
            Optional<String> name) {
        this(points, deadline, late, seed, name, Set.of(), Leniency.NONE, ZoneOffset.UTC, false);
    }

    /** All exercises, without a deadline. */
    public static final Assignment EVERYTHING =
            new Assignment(Map.of(), Optional.empty(), LatePolicy.NONE, Optional.empty(), Optional.empty());

    /**
     * Reads a JSON file.
     *
     * @param known the ids of all exercises
     */
    public static Assignment read(Path file, Set<String> known) throws IOException {
        return AssignmentFile.read(file, known);
    }

    /** Whether an exercise counts. */
    public boolean has(String exercise) {
        return points.isEmpty() || points.containsKey(exercise);
    }

    /**
     * The terms for one student.
     *
     * @param exercises the ids of all exercises that can be excused
     */
    public PersonalTerms terms(String student, String group, int usedFreeDays, Collection<String> exercises) {
        return leniency.of(student, group, deadline, usedFreeDays, exercises);
    }

    /** How late a student is; an unknown time does not count as late. */
    public Lateness lateness(PersonalTerms terms, Optional<Instant> submitted) {
        return terms.lateness(submitted, leniency.grace(), late);
    }

    /**
     * A time with the same lateness that does not reveal the real one: the deadline or, for late work, the end of the
     * day after it that had begun. Empty without a deadline.
     */
    public Optional<Instant> wholeDays(PersonalTerms terms, Optional<Instant> submitted) {
        long days = lateness(terms, submitted).days();
        return submitted.flatMap(time -> deadline.map(end -> end.plus(Duration.ofDays(days))));
    }

    /** The same assignment without lateness, for programs that handle it themselves. */
    public Assignment punctual() {
        Leniency timeless =
                new Leniency(Duration.ZERO, 0, List.of(), leniency.waivers(), leniency.dropLowest(), leniency.best());
        return new Assignment(points, Optional.empty(), LatePolicy.NONE, seed, name, bonus, timeless, zone, variants);
    }
}
