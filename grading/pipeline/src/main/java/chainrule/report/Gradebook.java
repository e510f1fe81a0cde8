package chainrule.report;

import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.TotalPoints;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One row for each student and one column for each exercise, with the students' names if the roster has any. */
public final class Gradebook {

    private Gradebook() {}

    /** The whole file; the same marks give the same bytes. */
    public static String csv(List<StudentMarks> classMarks) {
        return csv(classMarks, new GuardedWork());
    }

    /** @param guarded receives the students whose row could not be made */
    static String csv(List<StudentMarks> classMarks, GuardedWork guarded) {
        Coursework coursework = Coursework.of(classMarks);
        Set<String> exercises = coursework.max().keySet();
        boolean named = classMarks.stream().anyMatch(s -> !s.name().isEmpty());
        List<Object> head = new ArrayList<>(List.of("student"));
        if (named) {
            head.add("name");
        }
        head.addAll(exercises);
        head.addAll(List.of("submitted", "late", "total", "of"));
        boolean bonus =
                classMarks.stream().anyMatch(s -> s.totalPoints().bonus().signum() > 0);
        if (bonus) {
            head.add("bonus in total");
        }
        head.addAll(List.of("graders", "remarks"));
        return CsvRows.row(head)
                + guarded.rows("gradebook.csv", classMarks, s -> row(s, named, bonus, exercises, coursework));
    }

    private static List<Object> row(
            StudentMarks s, boolean named, boolean bonus, Set<String> columns, Coursework coursework) {
        Map<String, ExerciseResult> byId =
                s.exercises().stream().collect(Collectors.toMap(ExerciseResult::exercise, e -> e, (a, b) -> b));
        List<Object> row = new ArrayList<>(List.of(s.student()));
        if (named) {
            row.add(s.name());
        }
        for (String id : columns) {
            row.add(byId.containsKey(id) ? (Object) s.points(byId.get(id)) : "");
        }
        row.add(s.submitted()
                .map(time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(s.assignment().zone())))
                .orElse("unknown"));
        TotalPoints total = s.totalPoints();
        row.add(s.isExcused() ? "" : total.deduction());
        row.add(s.isExcused() ? "EX" : total.sum());
        row.add(coursework.points());
        if (bonus) {
            row.add(s.isExcused() ? "" : total.bonus());
        }
        row.add(s.graders());
        row.add(String.join("; ", s.remarks(coursework)));
        return row;
    }
}
