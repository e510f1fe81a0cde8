package chainrule.cli;

import chainrule.export.Exports;
import chainrule.marks.GuardedWork;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackComments;
import chainrule.report.FeedbackZip;
import chainrule.report.Pseudonyms;
import chainrule.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All that people and other programs read: reports, exports, commented copies, and these under pseudonyms. */
final class GradedFiles {

    private GradedFiles() {}

    /** @return what could not be written for somebody */
    static List<String> write(
            GradeOptions options,
            RunInputs inputs,
            List<StudentMarks> classMarks,
            ReadingProcess reader,
            Path submitted,
            Path to)
            throws IOException {
        GuardedWork guarded = new GuardedWork();
        new ReportFiles(to, classMarks, earlier(options), guarded).write();
        Exports.write(to, classMarks, guarded);
        FeedbackComments feedback = new FeedbackComments(classMarks, inputs.graders());
        new CommentedCopies(to, feedback, reader, guarded)
                .write(inputs.submissions().list());
        guarded.make(
                "exports/feedback.zip",
                () -> new FeedbackZip(to, submitted).write(inputs.submissions().list()));
        if (options.pseudonyms) {
            Pseudonyms names = Pseudonyms.of(to.resolve("pseudonyms.csv"), classMarks);
            new ReportFiles(to.resolve("pseudonymous"), names.of(classMarks), guarded).write();
        }
        return guarded.remarks();
    }

    private static List<SubmissionResult> earlier(GradeOptions options) throws IOException {
        return options.earlier.isPresent()
                ? new ResultStore(options.earlier.get().resolve("results"), "").beside(List.of())
                : List.of();
    }
}
