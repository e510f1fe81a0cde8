package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.intake.Submissions;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.StudentMarks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes everything that people and other programs read from the results of a class.
 *
 * @param to the folder of results
 * @param submitted the folder of submissions
 * @param machine the content of {@code machine.txt}
 * @param tell receives what an instructor should know
 */
record ClassReports(
        Path to,
        Path submitted,
        ReadingProcess reader,
        ReportOptions options,
        String machine,
        Consumer<List<String>> tell,
        PrintWriter say) {

    /** @param before notes on what was left out before there were results */
    void write(ClassResults of, ResultStore store, List<String> before) throws IOException {
        List<StudentMarks> classMarks = of.inputs().marks(of.results());
        List<String> remarks = new ArrayList<>(of.remarks().ofVersions());
        remarks.addAll(RosterMismatch.of(of.inputs(), store));
        remarks.addAll(of.remarks().ofCounted());
        remarks.addAll(GradedFiles.write(options, of.inputs(), classMarks, reader, submitted, to));
        tell.accept(remarks);
        List<String> leftOut = new ArrayList<>(before);
        leftOut.addAll(of.choices());
        leftOut.addAll(remarks);
        LeftOutFile.write(leftOut, submitted, to);
        AtomicFiles.write(to.resolve(Submissions.GRADED_WITH), store.conditions());
        AtomicFiles.write(to.resolve(MachineDescription.FILE), machine);
        MarkHistory history = MarkHistory.in(to);
        MarkHistory after = history.with(
                classMarks,
                store,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        ZonedDateTime.now(of.inputs().assignment().zone()).truncatedTo(ChronoUnit.SECONDS)));
        after.write(to);
        MarkChanges.tell(after.changesSince(history), say);
        GradingSummary.tell(say, of, to);
        if (!leftOut.isEmpty()) {
            say.println("Left out:  " + to.resolve(LeftOutFile.FILE));
        }
    }
}
