package chainrule.report;

import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One row for each student, one column for each exercise; the students' names too where the roster tells any. */
public final class Gradebook {

    private Gradebook() {}

    /** The whole file; the same standings give the same bytes. */
    public static String csv(List<StudentMarks> standings) {
        return csv(standings, new GuardedWork());
    }

    /** @param attempts is told whose row could not be made */
    static String csv(List<StudentMarks> standings, GuardedWork attempts) {
        Coursework whole = Coursework.of(standings);
        Set<String> exercises = whole.max().keySet();
        boolean named = standings.stream().anyMatch(s -> !s.name().isEmpty());
        List<Object> head = new ArrayList<>(List.of("student"));
        if (named) {
            head.add("name");
        }
        head.addAll(exercises);
        head.addAll(List.of("submitted", "late", "total", "of", "graders", "remarks"));
        return CsvRows.row(head) + attempts.rows("gradebook.csv", standings, s -> row(s, named, exercises, whole));
    }

    private static List<Object> row(StudentMarks s, boolean named, Set<String> columns, Coursework whole) {
        Map<String, ExerciseResult> byId =
                s.exercises().stream().collect(Collectors.toMap(ExerciseResult::exercise, e -> e, (a, b) -> b));
        List<Object> row = new ArrayList<>(List.of(s.student()));
        if (named) {
            row.add(s.name());
        }
        for (String id : columns) {
            row.add(byId.containsKey(id) ? (Object) s.points(byId.get(id)) : "");
        }
        row.add(s.submitted().map(Object::toString).orElse("unknown"));
        row.add(s.deduction());
        row.add(s.total());
        row.add(whole.points());
        row.add(s.graders());
        row.add(String.join("; ", s.remarks(whole)));
        return row;
    }
}
