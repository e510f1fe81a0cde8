package chainrule.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The terms for one student in one assignment.
 *
 * @param deadline the student's own one, which is later with an extension
 * @param freeDays late days that still cost nothing
 * @param excused exercises that the student need not do
 * @param reasons for these terms, as the instructor wrote them
 */
public record PersonalTerms(
        Optional<Instant> deadline, boolean extended, int freeDays, Set<String> excused, List<String> reasons) {

    /** Only the assignment's deadline. */
    public static PersonalTerms usual(Optional<Instant> deadline) {
        return new PersonalTerms(deadline, false, 0, Set.of(), List.of());
    }

    /** The same terms for somebody who is also excused from the given exercises. */
    public PersonalTerms excusedFrom(Set<String> exercises, String reason) {
        Set<String> all = new TreeSet<>(excused);
        all.addAll(exercises);
        List<String> why =
                Stream.concat(reasons.stream(), Stream.of(reason)).distinct().toList();
        return new PersonalTerms(deadline, extended, freeDays, all, why);
    }

    /**
     * The same terms without what reveals the student: reasons, and a deadline that few students have.
     *
     * @param common everybody's deadline
     */
    public PersonalTerms withoutNames(Optional<Instant> common) {
        return new PersonalTerms(common, false, freeDays, excused, List.of());
    }

    /** How late work is that was handed in at the given time. */
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
