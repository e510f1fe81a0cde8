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
 * What there was to hand in: the exercises that the assignment names, and all of each lesson that anybody handed in.
 *
 * @param max points to be had for each exercise, in the order of lessons; 0 for a bonus
 * @param lessons in their order
 */
public record Coursework(Map<String, Integer> max, List<String> lessons) {

    /** Nothing. */
    public static final Coursework NONE = new Coursework(Map.of(), List.of());

    /** What the class of these students had to hand in. */
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

    /** These count even where nobody handed in their lesson. */
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

    /** Points to be had by those who handed in everything, without bonus. */
    public int points() {
        return max.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lessons of which a student handed in no notebook. */
    public List<String> missing(StudentMarks s) {
        return lessons.stream()
                .filter(lesson -> s.results().stream().noneMatch(r -> r.lesson().equals(lesson)))
                .toList();
    }

    /** What holds for a student. Groups are the roster's column {@code group}, else {@code section}. */
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
