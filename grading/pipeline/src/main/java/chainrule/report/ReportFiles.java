package chainrule.report;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What a run leaves in its folder for people to read, each file by itself. */
public final class ReportFiles {

    private final Path folder;
    private final List<StudentMarks> standings;
    private final GuardedWork attempts;

    /** @param attempts is told what could not be made */
    public ReportFiles(Path folder, List<StudentMarks> standings, GuardedWork attempts) {
        this.folder = folder;
        this.standings = standings;
        this.attempts = attempts;
    }

    /** Writes gradebook and class report, and feedback for those who have marks. */
    public void write() {
        make("gradebook.csv", () -> CsvRows.BYTE_ORDER_MARK + Gradebook.csv(standings, attempts));
        make("class.html", () -> ClassReport.html(standings));
        Coursework whole = Coursework.of(standings);
        for (StudentMarks s : standings) {
            if (!s.results().isEmpty()) {
                attempts.make(
                        "the feedback page of " + s.student(),
                        () -> AtomicFiles.write(feedback(folder, s.student(), ".html"), FeedbackPage.html(s, whole)));
            }
        }
    }

    private void make(String file, Supplier<String> text) {
        attempts.make(file, () -> AtomicFiles.write(folder.resolve(file), text.get()));
    }

    /** Where something of a student's feedback is. */
    static Path feedback(Path folder, String student, String ending) {
        return folder.resolve("feedback").resolve(AtomicFiles.nameFor(student) + ending);
    }
}
