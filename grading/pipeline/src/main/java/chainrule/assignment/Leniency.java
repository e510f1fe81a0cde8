package chainrule.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an assignment makes easier than its deadline and points alone would.
 *
 * @param grace work that is late by no more than this is on time
 * @param freeDays late days in the whole course that cost a student nothing
 * @param dropLowest how many of a student's weakest exercises do not count
 * @param best whether, of several notebooks for a lesson, the one with the most points counts instead of the latest
 */
public record Leniency(
        Duration grace, int freeDays, List<Extension> extensions, List<Waiver> waivers, int dropLowest, boolean best) {

    /** No leniency. */
    public static final Leniency NONE = new Leniency(Duration.ZERO, 0, List.of(), List.of(), 0, false);

    /**
     * The terms for one student.
     *
     * @param usedDays free days that the student used before
     */
    PersonalTerms of(String student, String group, Optional<Instant> deadline, int usedDays, Collection<String> ids) {
        List<Extension> own =
                extensions.stream().filter(e -> e.whom().is(student, group)).toList();
        List<Waiver> waived =
                waivers.stream().filter(w -> w.whom().is(student, group)).toList();
        Set<String> excused = new TreeSet<>();
        ids.stream().filter(id -> waived.stream().anyMatch(w -> w.excuses(id))).forEach(excused::add);
        Optional<Instant> latest = own.stream()
                .map(Extension::until)
                .max(Instant::compareTo)
                .filter(until -> deadline.filter(until::isAfter).isPresent());
        return new PersonalTerms(
                latest.or(() -> deadline),
                latest.isPresent(),
                Math.max(0, freeDays - usedDays),
                excused,
                Stream.concat(
                                own.stream().map(Extension::reason),
                                waived.stream().map(Waiver::reason))
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .toList());
    }

    /** A line for each addressee that does not exist, because a mistyped name must not be ignored silently. */
    public List<String> unknown(Collection<String> students, Collection<String> groups) {
        SimilarIds likeStudent = new SimilarIds(students);
        SimilarIds likeGroup = new SimilarIds(groups);
        return Stream.concat(
                        extensions.stream().map(Extension::whom),
                        waivers.stream().map(Waiver::whom))
                .distinct()
                .filter(whom -> !(whom.group() ? groups : students).contains(whom.name()))
                .map(whom -> "%s: has an extension or a waiver in the assignment file, but is not known%s"
                        .formatted(whom.words(), (whom.group() ? likeGroup : likeStudent).meant(whom.name())))
                .toList();
    }

    /**
     * A line for each extension and waiver that changes nothing.
     *
     * @param bonus the exercises whose points are added to the others
     */
    public List<String> withoutEffect(Optional<Instant> deadline, Set<String> bonus) {
        Stream<String> early = extensions.stream()
                .filter(e -> deadline.filter(e.until()::isAfter).isEmpty())
                .map(e -> "%s: the extension until %s is not after the deadline, so it changes nothing"
                        .formatted(e.whom().words(), e.until()));
        Stream<String> onTop = waivers.stream()
                .flatMap(w -> w.exercises().stream()
                        .filter(bonus::contains)
                        .map(id -> "%s: the waiver of %s changes nothing, because its points are bonus points"
                                .formatted(w.whom().words(), id)));
        return Stream.concat(early, onTop).toList();
    }
}
