package chainrule.check;

import chainrule.grader.Outcome;
import chainrule.grader.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check shows, in whatever form.
 *
 * @param headline exercise, what was checked, and the points
 * @param notWritten whether the cell is still the stub
 * @param notes below the headline
 */
record View(Report report, String headline, boolean notWritten, List<String> notes) {

    static View of(Outcome outcome, String checked, List<String> before, boolean stillRunning) {
        List<String> notes = new ArrayList<>(before);
        if (stillRunning) {
            notes.add(
                    "This Java cannot stop the loop that still runs: restart the kernel (menu Kernel → Restart Kernel).");
        }
        if (outcome instanceof Outcome.NotWritten n) {
            return new View(n.report(), headline(n.report(), checked), true, notes);
        }
        Report report = outcome instanceof Outcome.TimedOut t ? t.report() : ((Outcome.Graded) outcome).report();
        notes.addAll(report.notes());
        return new View(report, headline(report, checked), false, notes);
    }

    private static String headline(Report r, String checked) {
        return "%s · checked %s · %d of %d points".formatted(r.title(), checked, r.points(), r.max());
    }
}
