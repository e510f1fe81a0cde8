package chainrule.report;

import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SubmissionResult;
import chainrule.marks.SyntheticClass;
import java.nio.file.Path;
import java.util.List;

/** Writes gradebook, class report and feedback of a drawn class, to be looked at in a browser. */
final class SamplePages {

    private SamplePages() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) {
        List<SubmissionResult> earlier = SyntheticClass.of(300, 8).stream()
                .flatMap(s -> s.results().stream())
                .toList();
        List<StudentMarks> classMarks = SyntheticClass.of(400, 7);
        new ReportFiles(Path.of(arguments[0]), classMarks, earlier, new GuardedWork()).write();
    }
}
