package chainrule.report;

import chainrule.grade.ExerciseResult;
import chainrule.grade.Status;
import chainrule.grade.SubmissionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One row for each student, one column for each exercise. */
public final class Gradebook {

    private Gradebook() {}

    /** The whole file; the same results give the same bytes. */
    public static String csv(List<SubmissionResult> results) {
        Map<String, ExerciseResult> exercises = new LinkedHashMap<>();
        results.stream()
                .sorted(java.util.Comparator.comparing(SubmissionResult::lesson))
                .flatMap(r -> r.exercises().stream())
                .forEach(e -> exercises.putIfAbsent(e.exercise(), e));
        int max = exercises.values().stream()
                .filter(e -> !e.bonus())
                .mapToInt(ExerciseResult::max)
                .sum();
        List<Object> head = new ArrayList<>(List.of("student"));
        head.addAll(exercises.keySet());
        head.addAll(List.of("total", "of", "remarks"));
        StringBuilder csv = new StringBuilder(Csv.row(head));
        byStudent(results).forEach((student, own) -> csv.append(Csv.row(row(student, own, exercises, max))));
        return csv.toString();
    }

    private static Map<String, List<ExerciseResult>> byStudent(List<SubmissionResult> results) {
        Map<String, List<ExerciseResult>> students = new TreeMap<>();
        results.forEach(r ->
                students.computeIfAbsent(r.student(), s -> new ArrayList<>()).addAll(r.exercises()));
        return students;
    }

    private static List<Object> row(
            String student, List<ExerciseResult> own, Map<String, ExerciseResult> exercises, int max) {
        Map<String, ExerciseResult> byId =
                own.stream().collect(Collectors.toMap(ExerciseResult::exercise, e -> e, (a, b) -> b));
        List<Object> row = new ArrayList<>(List.of(student));
        for (String id : exercises.keySet()) {
            row.add(byId.containsKey(id) ? (Object) byId.get(id).points() : "");
        }
        row.add(own.stream().mapToInt(ExerciseResult::points).sum());
        row.add(max);
        row.add(own.stream()
                .filter(e -> e.status() != Status.GRADED)
                .map(e -> e.exercise() + ": " + e.status().words())
                .collect(Collectors.joining("; ")));
        return row;
    }
}
