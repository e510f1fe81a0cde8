package chainrule.report;

import chainrule.grade.SubmissionResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a run leaves in its folder for people to read. */
public final class Outputs {

    private Outputs() {}

    /** Writes gradebook and feedback. */
    public static void write(Path folder, List<SubmissionResult> results) {
        AtomicFiles.write(folder.resolve("gradebook.csv"), Gradebook.csv(results));
        Map<String, List<SubmissionResult>> students = new TreeMap<>();
        results.forEach(r ->
                students.computeIfAbsent(r.student(), s -> new ArrayList<>()).add(r));
        students.forEach((student, own) -> AtomicFiles.write(page(folder, student), FeedbackPage.html(student, own)));
    }

    /** Where a student's feedback page is. */
    public static Path page(Path folder, String student) {
        return folder.resolve("feedback").resolve(AtomicFiles.nameFor(student) + ".html");
    }
}
