package chainrule.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Everything that a run leaves in its folder for people and for other programs, each file by itself. */
public final class Outputs {

    private final Path folder;
    private final List<Standing> standings;
    private final Attempts attempts;

    /** @param attempts is told what could not be made */
    public Outputs(Path folder, List<Standing> standings, Attempts attempts) {
        this.folder = folder;
        this.standings = standings;
        this.attempts = attempts;
    }

    /** Writes what people read, and the exports. */
    public void write() {
        writeForReading();
        make("exports/canvas.csv", () -> CanvasCsv.csv(standings, attempts));
        make("exports/nbgrader.csv", () -> NbgraderCsv.csv(standings, attempts));
        make("exports/junit.xml", () -> JUnitXml.xml(standings));
    }

    /** Writes gradebook and class report, and feedback for those who have marks. */
    public void writeForReading() {
        make("gradebook.csv", () -> Csv.BYTE_ORDER_MARK + Gradebook.csv(standings, attempts));
        make("class.html", () -> ClassReport.html(standings));
        WholeClass whole = WholeClass.of(standings);
        for (Standing s : standings) {
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
