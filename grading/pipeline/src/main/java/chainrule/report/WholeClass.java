package chainrule.report;

import chainrule.grade.SubmissionResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there was to hand in, as far as anybody did.
 *
 * @param max points to be had for each exercise, in the order of lessons; 0 for a bonus
 * @param lessons in their order
 */
record WholeClass(Map<String, Integer> max, List<String> lessons) {

    static WholeClass of(List<Standing> standings) {
        Map<String, Integer> max = new LinkedHashMap<>();
        List<SubmissionResult> results = standings.stream()
                .flatMap(s -> s.results().stream())
                .sorted(Comparator.comparing(SubmissionResult::lesson))
                .toList();
        results.stream()
                .flatMap(r -> r.exercises().stream())
                .forEach(e -> max.putIfAbsent(
                        e.exercise(), e.bonus() ? 0 : standings.get(0).max(e)));
        return new WholeClass(
                max, results.stream().map(SubmissionResult::lesson).distinct().toList());
    }

    /** Points to be had by those who handed in everything, without bonus. */
    int points() {
        return max.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lessons of which a student handed in no notebook. */
    List<String> missing(Standing s) {
        return lessons.stream()
                .filter(lesson -> s.results().stream().noneMatch(r -> r.lesson().equals(lesson)))
                .toList();
    }
}
