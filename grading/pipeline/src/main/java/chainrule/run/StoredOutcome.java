package chainrule.run;

import chainrule.grader.Finding;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderReport.CheckResult;
import chainrule.grader.Outcome;
import chainrule.subject.StudentException.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of an exercise that ran to its end, in the form of a file.
 *
 * @param written whether the cell is more than the stub
 */
record StoredOutcome(boolean written, String exercise, String title, List<StoredCheck> checks, List<String> notes) {

    /** @param finding none or one */
    record StoredCheck(
            String symbol,
            String asks,
            boolean passed,
            int points,
            int max,
            List<StoredFinding> finding,
            List<Frame> frames,
            List<String> hints) {}

    /** @param misconception none or one */
    record StoredFinding(String message, List<String> misconception, List<Finding.Evidence> evidence) {}

    /** Nothing for what did not run to its end, or where the grader itself failed: that is to run again. */
    static Optional<StoredOutcome> of(Outcome outcome) {
        boolean written = outcome instanceof Outcome.Graded;
        if (!written && !(outcome instanceof Outcome.NotWritten)) {
            return Optional.empty();
        }
        GraderReport report = outcome.report().orElseThrow();
        boolean failed = report.checks().stream()
                .flatMap(check -> check.finding().stream())
                .anyMatch(finding -> finding.message().contains(Finding.GRADER_FAILED));
        return failed
                ? Optional.empty()
                : Optional.of(new StoredOutcome(
                        written,
                        report.exercise(),
                        report.title(),
                        report.checks().stream().map(StoredOutcome::stored).toList(),
                        report.notes()));
    }

    private static StoredCheck stored(CheckResult check) {
        return new StoredCheck(
                check.symbol(),
                check.asks(),
                check.passed(),
                check.points(),
                check.max(),
                check.finding().stream()
                        .map(f -> new StoredFinding(
                                f.message(), f.misconception().stream().toList(), f.evidence()))
                        .toList(),
                check.frames(),
                check.hints());
    }

    Outcome outcome() {
        GraderReport report = new GraderReport(
                exercise, title, checks.stream().map(StoredOutcome::result).toList(), notes);
        return written ? new Outcome.Graded(report) : new Outcome.NotWritten(report);
    }

    private static CheckResult result(StoredCheck check) {
        return new CheckResult(
                check.symbol,
                check.asks,
                check.passed,
                check.points,
                check.max,
                check.finding.stream()
                        .map(f ->
                                new Finding(f.message, f.misconception.stream().findFirst(), f.evidence))
                        .findFirst(),
                check.frames,
                check.hints);
    }
}
