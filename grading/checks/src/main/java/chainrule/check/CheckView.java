package chainrule.check;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Outcome;
import chainrule.grader.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of a check, in whatever form it is shown.
 *
 * @param headline exercise, what was checked, and the points
 * @param notWritten whether the cell is still the stub
 * @param notes below the headline
 * @param where finds the line of the cell that a frame is at
 * @param line the line in which a single change helps, if it was found
 */
record CheckView(
        GraderReport report,
        String headline,
        boolean notWritten,
        List<String> notes,
        CellLocator where,
        Optional<ShownLine> line) {

    /** This many calls are enough to see where an exception came from. */
    private static final int MOST = 4;

    static CheckView of(Outcome outcome, String checked, List<String> before, boolean stillRunning, CellLocator where) {
        List<String> notes = new ArrayList<>(before);
        if (stillRunning) {
            notes.add(
                    "This version of Java cannot stop your code, which is still running: restart the kernel (menu Kernel → Restart Kernel).");
        }
        GraderReport report = outcome.report().orElseThrow();
        boolean notWritten = outcome.status() == Status.NOT_WRITTEN;
        if (!notWritten) {
            notes.addAll(report.notes());
        }
        return new CheckView(report, headline(report, checked), notWritten, notes, where, Optional.empty());
    }

    /** The same with the line of the mistake. */
    CheckView with(ShownLine found) {
        return new CheckView(report, headline, notWritten, notes, where, Optional.of(found));
    }

    /**
     * The failures to write about. A failure with a known mistake comes first, because it should be corrected first. A
     * failure that only repeats an earlier one, by throwing at the same place, is left out.
     */
    List<CheckResult> failures() {
        List<CheckResult> shown = new ArrayList<>();
        for (CheckResult c : report.checks()) {
            if (!c.passed() && shown.stream().noneMatch(before -> c.repeats(before))) {
                shown.add(c);
            }
        }
        shown.sort(Comparator.comparing(
                c -> c.finding().flatMap(Finding::misconception).isEmpty()));
        return shown;
    }

    /** The lines of the student's own cell on the way to an exception, innermost first. */
    List<String> lines(CheckResult c) {
        List<String> lines = c.frames().stream()
                .flatMap(f -> where.of(f).stream())
                .distinct()
                .limit(MOST)
                .toList();
        return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).map(l -> "called from " + l))
                .toList();
    }

    /** What a program needs to know about this check; it must not depend on the words above, which change. */
    Map<String, Object> metadata() {
        Stream<String> found =
                failures().stream().flatMap(c -> c.finding().stream()).map(Finding::message);
        String message = Stream.concat(found, notes.stream()).findFirst().orElse("");
        return Map.of(
                "chainrule",
                Map.of(
                        "check", report.exercise(),
                        "written", !notWritten,
                        "points", report.points(),
                        "max", report.max(),
                        "message", message));
    }

    private static String headline(GraderReport r, String checked) {
        return "%s · checked %s · %s".formatted(r.title(), checked, points(r.points(), r.max()));
    }

    /** A text such as {@code 0 of 1 point}. */
    static String points(int points, int max) {
        return "%d of %d point%s".formatted(points, max, max == 1 ? "" : "s");
    }
}
