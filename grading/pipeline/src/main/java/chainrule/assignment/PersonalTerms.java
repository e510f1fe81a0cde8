package chainrule.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What holds for one student in one assignment.
 *
 * @param deadline the student's own, later one where there is an extension
 * @param freeDays days late that still cost nothing
 * @param excused exercises that need not be done
 * @param reasons why, as the instructor wrote them down
 */
public record PersonalTerms(
        Optional<Instant> deadline, boolean extended, int freeDays, Set<String> excused, List<String> reasons) {

    /** Nothing but the assignment's deadline. */
    public static PersonalTerms usual(Optional<Instant> deadline) {
        return new PersonalTerms(deadline, false, 0, Set.of(), List.of());
    }

    /** The same for somebody who is excused from these exercises too. */
    public PersonalTerms excusedFrom(Set<String> exercises, String reason) {
        Set<String> all = new TreeSet<>(excused);
        all.addAll(exercises);
        List<String> why =
                Stream.concat(reasons.stream(), Stream.of(reason)).distinct().toList();
        return new PersonalTerms(deadline, extended, freeDays, all, why);
    }

    /** Without what tells who it is: reasons, and a deadline that few have. @param common everybody's deadline */
    public PersonalTerms withoutNames(Optional<Instant> common) {
        return new PersonalTerms(common, false, freeDays, excused, List.of());
    }

    /** How late work is that came in at a time. */
    Lateness lateness(Optional<Instant> submitted, Duration grace, LatePolicy policy) {
        if (deadline.isEmpty() || submitted.isEmpty()) {
            return Lateness.NONE;
        }
        Duration late = Duration.between(deadline.get(), submitted.get());
        long days = late.compareTo(grace) <= 0 ? 0 : LatePolicy.days(late);
        long free = Math.min(days, freeDays);
        return new Lateness(days, free, policy.percent(days - free));
    }
}
