package chainrule.grader;

import chainrule.grader.GraderReport.CheckResult;
import java.util.Optional;

/** The first check of a report that failed. */
public final class FirstFailure {

    private FirstFailure() {}

    public static Optional<CheckResult> of(GraderReport report) {
        return report.checks().stream().filter(c -> !c.passed()).findFirst();
    }
}
