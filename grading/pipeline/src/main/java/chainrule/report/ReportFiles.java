package chainrule.report;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.files.FileNames;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The files that a run leaves in its folder for people to read, each made separately. */
public final class ReportFiles {

    private final Path folder;
    private final List<StudentMarks> classMarks;
    private final List<SubmissionResult> earlier;
    private final GuardedWork guarded;

    /**
     * Without a class to compare with.
     *
     * @param guarded receives what could not be made
     */
    public ReportFiles(Path folder, List<StudentMarks> classMarks, GuardedWork guarded) {
        this(folder, classMarks, List.of(), guarded);
    }

    /**
     * @param earlier results of another class
     * @param guarded receives what could not be made
     */
    public ReportFiles(
            Path folder, List<StudentMarks> classMarks, List<SubmissionResult> earlier, GuardedWork guarded) {
        this.folder = folder;
        this.classMarks = classMarks;
        this.earlier = earlier;
        this.guarded = guarded;
    }

    /**
     * Writes the gradebook and the class report, and feedback for students who have marks or handed in files that
     * cannot be graded.
     */
    public void write() {
        make("gradebook.csv", () -> CsvRows.BYTE_ORDER_MARK + Gradebook.csv(classMarks, guarded));
        make("class.html", () -> ClassReport.html(classMarks, earlier));
        Coursework coursework = Coursework.of(classMarks);
        for (StudentMarks s : classMarks) {
            if (hasPage(s)) {
                guarded.make(
                        "the feedback page of " + s.student(),
                        () -> AtomicFiles.write(
                                feedback(folder, s.student(), ".html"), FeedbackPage.html(s, coursework)));
            }
        }
    }

    /** Whether there is a feedback page; students who handed in nothing and have no mark do not get one. */
    public static boolean hasPage(StudentMarks s) {
        return !s.results().isEmpty() || !s.upload().otherFiles().isEmpty();
    }

    private void make(String file, Supplier<String> text) {
        guarded.make(file, () -> AtomicFiles.write(folder.resolve(file), text.get()));
    }

    /** The path of a part of a student's feedback. */
    static Path feedback(Path folder, String student, String ending) {
        return folder.resolve("feedback").resolve(FileNames.of(student) + ending);
    }
}
