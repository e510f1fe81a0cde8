package chainrule.report;

import chainrule.grade.ExerciseResult;
import chainrule.grade.SubmissionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One row for each student, one column for each exercise. */
public final class Gradebook {

    private Gradebook() {}

    /** The whole file; the same standings give the same bytes. */
    public static String csv(List<Standing> standings) {
        Map<String, Integer> max = max(standings);
        int of = of(standings);
        List<Object> head = new ArrayList<>(List.of("student"));
        head.addAll(max.keySet());
        head.addAll(List.of("submitted", "late", "total", "of", "graders", "remarks"));
        StringBuilder csv = new StringBuilder(Csv.row(head));
        standings.forEach(s -> csv.append(Csv.row(row(s, max.keySet(), of))));
        return csv.toString();
    }

    /** Points to be had by those who handed in everything, without bonus. */
    static int of(List<Standing> standings) {
        return max(standings).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For each exercise, in the order of lessons; 0 for a bonus. */
    private static Map<String, Integer> max(List<Standing> standings) {
        Map<String, Integer> max = new LinkedHashMap<>();
        standings.stream()
                .flatMap(s -> s.results().stream())
                .sorted(Comparator.comparing(SubmissionResult::lesson))
                .flatMap(r -> r.exercises().stream())
                .forEach(e -> max.putIfAbsent(
                        e.exercise(), e.bonus() ? 0 : standings.get(0).max(e)));
        return max;
    }

    private static List<Object> row(Standing s, Set<String> columns, int of) {
        Map<String, ExerciseResult> byId =
                s.exercises().stream().collect(Collectors.toMap(ExerciseResult::exercise, e -> e, (a, b) -> b));
        List<Object> row = new ArrayList<>(List.of(s.student()));
        for (String id : columns) {
            row.add(byId.containsKey(id) ? (Object) s.points(byId.get(id)) : "");
        }
        row.add(s.submitted().map(Object::toString).orElse("unknown"));
        row.add(s.deduction());
        row.add(s.total());
        row.add(of);
        row.add(s.graders());
        row.add(String.join("; ", s.remarks()));
        return row;
    }
}
