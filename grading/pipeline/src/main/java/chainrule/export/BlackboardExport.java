package chainrule.export;

import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.List;

/**
 * The class as Blackboard's gradebook imports one column with feedback. The user name identifies a student: it is the
 * value in the roster's column {@code username} or, without one, the id.
 */
final class BlackboardExport implements Export {

    @Override
    public String program() {
        return "Blackboard";
    }

    @Override
    public String file() {
        return "blackboard.csv";
    }

    @Override
    public String text(List<StudentMarks> classMarks, GuardedWork guarded) {
        String column = "%s [Total Pts: %d Score]"
                .formatted(
                        StudentMarks.title(classMarks),
                        Coursework.of(classMarks).points());
        return CsvRows.row(List.of(
                        "Last Name", "First Name", "Username", column, "Feedback to Learner", "Feedback Format"))
                + guarded.rows(
                        file(),
                        classMarks,
                        s -> List.of(
                                s.told("last_name"),
                                s.told("first_name"),
                                s.told("username").isEmpty() ? s.student() : s.told("username"),
                                s.isExcused() ? "" : s.total(),
                                FeedbackText.inOneLine(s),
                                "PLAIN_TEXT"));
    }
}
