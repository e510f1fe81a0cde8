package chainrule.report;

import java.nio.file.Path;
import java.util.List;

/** Everything that a run leaves in its folder for people and for other programs. */
public final class Outputs {

    private Outputs() {}

    /** Writes what people read, and the exports. */
    public static void write(Path folder, List<Standing> standings) {
        writeForReading(folder, standings);
        Path exports = folder.resolve("exports");
        AtomicFiles.write(exports.resolve("canvas.csv"), CanvasCsv.csv(standings));
        AtomicFiles.write(exports.resolve("nbgrader.csv"), NbgraderCsv.csv(standings));
        AtomicFiles.write(exports.resolve("junit.xml"), JUnitXml.xml(standings));
    }

    /** Writes gradebook and class report, and feedback for those who have marks. */
    public static void writeForReading(Path folder, List<Standing> standings) {
        AtomicFiles.write(folder.resolve("gradebook.csv"), Csv.BYTE_ORDER_MARK + Gradebook.csv(standings));
        AtomicFiles.write(folder.resolve("class.html"), ClassReport.html(standings));
        WholeClass whole = WholeClass.of(standings);
        standings.stream()
                .filter(s -> !s.results().isEmpty())
                .forEach(s -> AtomicFiles.write(feedback(folder, s.student(), ".html"), FeedbackPage.html(s, whole)));
    }

    /** Where something of a student's feedback is. */
    static Path feedback(Path folder, String student, String ending) {
        return folder.resolve("feedback").resolve(AtomicFiles.nameFor(student) + ending);
    }
}
