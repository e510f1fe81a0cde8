package chainrule.marks;

import chainrule.assignment.Assignment;
import chainrule.assignment.Leniency;
import chainrule.assignment.PersonalTerms;
import chainrule.assignment.Roster;
import chainrule.grader.Exercise;
import chainrule.grader.Graders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What there was to hand in: the exercises that the assignment names, and all exercises of each lesson that anybody
 * handed in.
 *
 * @param max the maximum of each exercise, in the order of lessons; 0 for a bonus
 * @param lessons in their order
 */
public record Coursework(Map<String, Integer> max, List<String> lessons) {

    /** No coursework. */
    public static final Coursework NONE = new Coursework(Map.of(), List.of());

    /** What the class of the given students had to hand in. */
    public static Coursework of(List<StudentMarks> classMarks) {
        return classMarks.stream().findFirst().map(StudentMarks::coursework).orElse(NONE);
    }

    /** @param results of the whole class */
    public static Coursework of(Assignment assignment, List<SubmissionResult> results) {
        Map<String, Map<String, Integer>> byLesson = new TreeMap<>();
        assigned(assignment, byLesson);
        for (SubmissionResult r : results) {
            Map<String, Integer> max = byLesson.computeIfAbsent(r.lesson(), lesson -> new LinkedHashMap<>());
            r.exercises()
                    .forEach(e -> max.putIfAbsent(
                            e.exercise(),
                            isBonus(e, assignment) ? 0 : assignment.points().getOrDefault(e.exercise(), e.max())));
        }
        Map<String, Integer> max = new LinkedHashMap<>();
        byLesson.values().forEach(max::putAll);
        return new Coursework(max, List.copyOf(byLesson.keySet()));
    }

    static boolean isBonus(ExerciseResult e, Assignment assignment) {
        return e.bonus() || assignment.bonus().contains(e.exercise());
    }

    /** These count even if nobody handed in their lesson. */
    private static void assigned(Assignment assignment, Map<String, Map<String, Integer>> byLesson) {
        Graders.all().forEach(g -> {
            Exercise e = g.exercise();
            if (assignment.points().containsKey(e.id())) {
                byLesson.computeIfAbsent(e.lesson(), lesson -> new LinkedHashMap<>())
                        .put(
                                e.id(),
                                e.bonus() || assignment.bonus().contains(e.id())
                                        ? 0
                                        : assignment.points().get(e.id()));
            }
        });
    }

    /** The maximum for a student who handed in everything, without bonus. */
    public int points() {
        return max.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The lessons for which a student handed in no notebook. */
    public List<String> missing(StudentMarks s) {
        return lessons.stream()
                .filter(lesson -> s.results().stream().noneMatch(r -> r.lesson().equals(lesson)))
                .toList();
    }

    /**
     * The terms for one student. Groups come from the roster's column {@code group} or, without one, {@code section}.
     */
    PersonalTerms terms(Assignment assignment, Optional<Roster> roster, String student) {
        PersonalTerms terms = assignment.leniency().equals(Leniency.NONE)
                ? PersonalTerms.usual(assignment.deadline())
                : assignment.terms(
                        student,
                        roster.map(r -> r.group(student)).orElse(""),
                        roster.map(r -> r.usedFreeDays(student)).orElse(0),
                        max.keySet());
        return roster.filter(r -> r.isExcused(student, assignment.name())).isPresent()
                ? terms.excusedFrom(max.keySet(), "excused in Canvas")
                : terms;
    }
}
