package chainrule.export;

import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.List;

/**
 * The class as a grading worksheet of Moodle.
 *
 * <p>In Moodle's downloads, the id is the participant's number, by which a worksheet identifies people. Moodle's import
 * of grades takes the same file and identifies them by the e-mail address. Excused students have no grade there.
 */
final class MoodleExport implements Export {

    @Override
    public String program() {
        return "Moodle";
    }

    @Override
    public String file() {
        return "moodle.csv";
    }

    @Override
    public String text(List<StudentMarks> classMarks, GuardedWork guarded) {
        int of = Coursework.of(classMarks).points();
        return CsvRows.row(List.of(
                        "Identifier",
                        "Full name",
                        "Email address",
                        "Grade",
                        "Maximum grade",
                        "Last modified (grade)",
                        "Feedback comments"))
                + guarded.rows(
                        file(),
                        classMarks,
                        s -> List.of(
                                s.student().matches("\\d+") ? "Participant " + s.student() : s.student(),
                                s.fullName(),
                                s.told("email"),
                                s.isExcused() ? "" : s.total(),
                                of,
                                "",
                                FeedbackText.inOneLine(s)));
    }
}
