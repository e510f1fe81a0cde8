package chainrule.report;

import java.nio.file.Path;
import java.util.List;

/** Everything that a run leaves in its folder for people to read. */
public final class Outputs {

    private Outputs() {}

    /** Writes gradebook and class report, and feedback for those who handed something in. */
    public static void write(Path folder, List<Standing> standings) {
        AtomicFiles.write(folder.resolve("gradebook.csv"), Gradebook.csv(standings));
        AtomicFiles.write(folder.resolve("class.html"), ClassReport.html(standings));
        standings.stream()
                .filter(s -> !s.results().isEmpty())
                .forEach(s -> AtomicFiles.write(page(folder, s.student()), FeedbackPage.html(s)));
    }

    /** Where a student's feedback page is. */
    public static Path page(Path folder, String student) {
        return folder.resolve("feedback").resolve(AtomicFiles.nameFor(student) + ".html");
    }
}
