package chainrule.grader;

import chainrule.grader.Report.CheckResult;
import chainrule.subject.StudentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Makes an outcome of what JUnit reports. */
final class Collector implements TestExecutionListener {

    private final Grader grader;
    private final Map<String, Optional<Throwable>> results = new LinkedHashMap<>();

    Collector(Grader grader) {
        this.grader = grader;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .ifPresent(s -> finished(((MethodSource) s).getMethodName(), result.getThrowable()));
    }

    /** @param thrown by the check of this method, if it did not pass */
    void finished(String method, Optional<Throwable> thrown) {
        results.put(method, thrown.map(Collector::told));
    }

    /** A check may ask for the student's code before its first case; what is wrong with that is not the grader's fault. */
    private static Throwable told(Throwable thrown) {
        return thrown instanceof StudentException e ? new Failed(Cases.threw(e, List.of()), e) : thrown;
    }

    Outcome outcome(List<String> notes) {
        List<CheckResult> checks = new ArrayList<>();
        List<CheckResult> failed = new ArrayList<>();
        for (var method : grader.methods()) {
            Optional<Throwable> thrown = results.get(method.getName());
            if (thrown == null) {
                throw new IllegalStateException("JUnit did not run " + method);
            }
            CheckResult result = result(method.getAnnotation(Checks.class), thrown, failed);
            checks.add(result);
            if (!result.passed()) {
                failed.add(result);
            }
        }
        Exercise exercise = grader.exercise();
        Report report = new Report(exercise.id(), exercise.title(), List.copyOf(checks), notes);
        if (all(Failed::notWritten)) {
            return new Outcome.NotWritten(report);
        }
        // After the end of its time no call is made any more: what has run out of memory has done so before.
        if (any(Failed::outOfMemory)) {
            return new Outcome.OutOfMemory(Optional.of(report));
        }
        return any(Failed::timedOut) ? new Outcome.TimedOut(report) : new Outcome.Graded(report);
    }

    private boolean any(Predicate<Failed> what) {
        return results.values().stream()
                .flatMap(Optional::stream)
                .anyMatch(t -> t instanceof Failed failed && what.test(failed));
    }

    private boolean all(Predicate<Failed> what) {
        return results.values().stream()
                .allMatch(t -> t.filter(f -> f instanceof Failed failed && what.test(failed))
                        .isPresent());
    }

    private static CheckResult result(Checks check, Optional<Throwable> thrown, List<CheckResult> failedBefore) {
        List<String> hints = List.of(check.hints());
        if (thrown.isEmpty()) {
            return new CheckResult(
                    check.symbol(),
                    check.asks(),
                    true,
                    check.points(),
                    check.points(),
                    Optional.empty(),
                    List.of(),
                    hints);
        }
        Optional<Failed> said = thrown.filter(Failed.class::isInstance).map(Failed.class::cast);
        return new CheckResult(
                check.symbol(),
                check.asks(),
                false,
                0,
                check.points(),
                Optional.of(said.map(f -> finding(check, f, failedBefore)).orElseGet(() -> graderFailed(thrown.get()))),
                said.map(Failed::frames).orElse(List.of()),
                hints);
    }

    /** What failed before explains what is computed from it; guessing again would name a second mistake that is none. */
    private static Finding finding(Checks check, Failed failed, List<CheckResult> failedBefore) {
        Finding finding = failed.finding();
        Optional<CheckResult> cause = failedBefore.stream()
                .filter(before -> List.of(check.follows()).contains(before.symbol()))
                .filter(before -> failed.mayFollow() || named(before).equals(finding.misconception()))
                .findFirst();
        return cause.isEmpty() || failed.ends()
                ? finding
                : new Finding(
                        "This may follow from %s above, which is not right yet: fix that first, then check again."
                                .formatted(cause.get().symbol()),
                        Optional.empty(),
                        finding.evidence());
    }

    private static Optional<String> named(CheckResult check) {
        return check.finding().flatMap(Finding::misconception);
    }

    /** It may be the grader's fault, so the one check is lost and its author can see where. */
    private static Finding graderFailed(Throwable thrown) {
        String at = thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
        return new Finding(
                Finding.GRADER_FAILED,
                Optional.empty(),
                List.of(new Finding.Evidence("what the grader met", thrown + at)));
    }
}
