package chainrule.export;

import chainrule.files.CsvRows;
import chainrule.files.FileNames;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.List;

/** A row for each letter that a mail program writes, with the name of the page to attach. */
final class MailMergeExport implements Export {

    @Override
    public String program() {
        return "mail merge";
    }

    @Override
    public String file() {
        return "mail-merge.csv";
    }

    @Override
    public String text(List<StudentMarks> classMarks, GuardedWork guarded) {
        String title = StudentMarks.title(classMarks);
        return CsvRows.row(List.of(
                        "email",
                        "first_name",
                        "last_name",
                        "student",
                        "assignment",
                        "points",
                        "arithmetic",
                        "attachment",
                        "feedback"))
                + guarded.rows(
                        file(),
                        classMarks,
                        s -> List.of(
                                s.told("email"),
                                s.told("first_name"),
                                s.told("last_name"),
                                s.student(),
                                title,
                                s.totalInWords(),
                                s.isExcused()
                                        ? ""
                                        : s.totalPoints().arithmetic().orElse(""),
                                s.results().isEmpty() ? "" : "feedback/" + FileNames.of(s.student()) + ".html",
                                FeedbackText.inOneLine(s)));
    }
}
