package chainrule.export;

import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The class in the columns of {@code nbgrader export}; as there, times are in UTC and scores are decimal. */
final class NbgraderExport implements Export {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String program() {
        return "nbgrader";
    }

    @Override
    public String file() {
        return "nbgrader.csv";
    }

    @Override
    public String text(List<StudentMarks> classMarks, GuardedWork guarded) {
        String head = CsvRows.row(List.of(
                "assignment",
                "duedate",
                "timestamp",
                "student_id",
                "last_name",
                "first_name",
                "email",
                "raw_score",
                "late_submission_penalty",
                "score",
                "max_score"));
        String title = StudentMarks.title(classMarks);
        int of = Coursework.of(classMarks).points();
        return head
                + guarded.rows(
                        file(),
                        classMarks,
                        s -> List.of(
                                title,
                                time(s.assignment().deadline()),
                                time(s.submitted()),
                                s.student(),
                                s.told("last_name"),
                                s.told("first_name"),
                                s.told("email"),
                                score(s, s.reached()),
                                score(s, s.deduction()),
                                score(s, s.total()),
                                decimal(BigDecimal.valueOf(of))));
    }

    private static String time(Optional<Instant> time) {
        return time.map(TIME::format).orElse("");
    }

    /** Empty for students who are excused. */
    private static Object score(StudentMarks s, BigDecimal points) {
        return s.isExcused() ? "" : decimal(points);
    }

    private static BigDecimal decimal(BigDecimal value) {
        return value.scale() < 1 ? value.setScale(1) : value;
    }
}
