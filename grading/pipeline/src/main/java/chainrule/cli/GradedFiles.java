package chainrule.cli;

import chainrule.export.Exports;
import chainrule.marks.ClassRecord;
import chainrule.marks.GuardedWork;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.report.FeedbackComments;
import chainrule.report.FeedbackZip;
import chainrule.report.Pseudonyms;
import chainrule.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that people and other programs read: reports, exports, commented copies, and the same under pseudonyms.
 */
final class GradedFiles {

    /** The folder with pages under pseudonyms. */
    static final String PSEUDONYMOUS = "pseudonymous";

    private GradedFiles() {}

    /** @return what could not be written for a student */
    static List<String> write(
            ReportOptions options,
            RunInputs inputs,
            List<StudentMarks> classMarks,
            ReadingProcess reader,
            Path submitted,
            Path to)
            throws IOException {
        GuardedWork guarded = new GuardedWork();
        classMarks.forEach(s -> s.byHandInVain().forEach(guarded::remark));
        write(to, classMarks, earlier(options.earlier), guarded);
        FeedbackComments feedback = new FeedbackComments(classMarks, inputs.graders());
        new CommentedCopies(to, feedback, reader, guarded)
                .write(inputs.submissions().list());
        guarded.make(FeedbackZip.FILE, () -> {
            List<String> paged = classMarks.stream()
                    .filter(ReportFiles::hasPage)
                    .map(StudentMarks::student)
                    .toList();
            List<String> without =
                    new FeedbackZip(to, submitted).write(inputs.submissions().list(), paged);
            if (!without.isEmpty()) {
                guarded.remark(
                        "%s has nothing for %s: of them there is no notebook with comments; send them their pages in feedback/"
                                .formatted(FeedbackZip.FILE, String.join(", ", without)));
            }
        });
        if (options.pseudonyms) {
            pseudonymous(to, classMarks, guarded);
        }
        guarded.make(ClassRecord.FILE, () -> ClassRecord.of(classMarks).write(to));
        return guarded.remarks();
    }

    /**
     * Writes the same for a class that was graded before, without the submissions.
     *
     * @return what could not be written for a student
     */
    static List<String> again(Path to, List<StudentMarks> classMarks, Optional<Path> earlier) throws IOException {
        GuardedWork guarded = new GuardedWork();
        write(to, classMarks, earlier(earlier), guarded);
        if (Files.isDirectory(to.resolve(PSEUDONYMOUS))) {
            pseudonymous(to, classMarks, guarded);
        }
        return guarded.remarks();
    }

    private static void write(
            Path to, List<StudentMarks> classMarks, List<SubmissionResult> earlier, GuardedWork guarded) {
        new ReportFiles(to, classMarks, earlier, guarded).write();
        Exports.write(to, classMarks, guarded);
    }

    private static void pseudonymous(Path to, List<StudentMarks> classMarks, GuardedWork guarded) throws IOException {
        Pseudonyms names = Pseudonyms.of(to.resolve(Pseudonyms.KEY), classMarks);
        new ReportFiles(to.resolve(PSEUDONYMOUS), names.of(classMarks), guarded).write();
    }

    private static List<SubmissionResult> earlier(Optional<Path> folder) throws IOException {
        return folder.isPresent() ? new ResultStore(folder.get().resolve("results"), "").beside(List.of()) : List.of();
    }
}
