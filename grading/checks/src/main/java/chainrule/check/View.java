package chainrule.check;

import chainrule.grader.Finding;
import chainrule.grader.Outcome;
import chainrule.grader.Report;
import chainrule.grader.Report.CheckResult;
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

    /** The failures to write about: those that only repeat the first one, by throwing at the same place, are left out. */
    List<CheckResult> failures() {
        List<CheckResult> shown = new ArrayList<>();
        for (CheckResult c : report.checks()) {
            if (!c.passed() && shown.stream().noneMatch(before -> repeats(before, c))) {
                shown.add(c);
            }
        }
        return shown;
    }

    private static boolean repeats(CheckResult before, CheckResult c) {
        return before.finding().map(Finding::message).equals(c.finding().map(Finding::message))
                || (!c.frames().isEmpty() && c.frames().equals(before.frames()));
    }

    private static String headline(Report r, String checked) {
        return "%s · checked %s · %d of %d points".formatted(r.title(), checked, r.points(), r.max());
    }
}
