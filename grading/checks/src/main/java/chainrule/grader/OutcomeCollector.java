package chainrule.grader;

import chainrule.grader.GraderReport.CheckResult;
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

/** Turns JUnit's reports into an outcome. */
final class OutcomeCollector implements TestExecutionListener {

    private final Grader grader;
    private final Map<String, Optional<Throwable>> results = new LinkedHashMap<>();

    OutcomeCollector(Grader grader) {
        this.grader = grader;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .ifPresent(s -> finished(((MethodSource) s).getMethodName(), result.getThrowable()));
    }

    /** @param thrown the exception of this check, if it did not pass */
    void finished(String method, Optional<Throwable> thrown) {
        results.put(method, thrown.map(OutcomeCollector::told));
    }

    /** A check may use the student's code before its first case; a problem with that code is not the grader's fault. */
    private static Throwable told(Throwable thrown) {
        return thrown instanceof StudentException e ? new FailedCheck(Cases.threw(e, List.of()), e) : thrown;
    }

    Outcome outcome(List<String> notes) {
        List<CheckResult> checks = new ArrayList<>();
        List<LostPoints> lost = new ArrayList<>();
        for (var method : grader.methods()) {
            Optional<Throwable> thrown = results.get(method.getName());
            if (thrown == null) {
                throw new IllegalStateException("JUnit did not run " + method);
            }
            CheckResult result = result(method.getAnnotation(SymbolCheck.class), thrown, lost);
            checks.add(result);
            if (!result.passed()) {
                lost.add(new LostPoints(
                        result, thrown.filter(FailedCheck.class::isInstance).map(FailedCheck.class::cast)));
            }
        }
        Exercise exercise = grader.exercise();
        GraderReport report = new GraderReport(exercise.id(), exercise.title(), List.copyOf(checks), notes);
        if (all(FailedCheck::notWritten)) {
            return new Outcome.NotWritten(report);
        }
        // After the end of its time no call is made any more: what has run out of memory has done so before.
        if (any(FailedCheck::outOfMemory)) {
            return new Outcome.OutOfMemory(Optional.of(report));
        }
        return any(FailedCheck::timedOut) ? new Outcome.TimedOut(report) : new Outcome.Graded(report);
    }

    private boolean any(Predicate<FailedCheck> what) {
        return results.values().stream()
                .flatMap(Optional::stream)
                .anyMatch(t -> t instanceof FailedCheck failed && what.test(failed));
    }

    private boolean all(Predicate<FailedCheck> what) {
        return results.values().stream()
                .allMatch(t -> t.filter(f -> f instanceof FailedCheck failed && what.test(failed))
                        .isPresent());
    }

    private static CheckResult result(SymbolCheck check, Optional<Throwable> thrown, List<LostPoints> before) {
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
        Optional<FailedCheck> said =
                thrown.filter(FailedCheck.class::isInstance).map(FailedCheck.class::cast);
        return new CheckResult(
                check.symbol(),
                check.asks(),
                false,
                0,
                check.points(),
                Optional.of(said.map(f -> finding(check, f, before)).orElseGet(() -> graderFailed(thrown.get()))),
                said.map(FailedCheck::frames).orElse(List.of()),
                said.filter(f -> f.follows() || !f.hasWrongNumbers()).isPresent() ? List.of() : hints);
    }

    /** A check that was lost earlier, with its exception unless the grader itself failed. */
    private record LostPoints(CheckResult result, Optional<FailedCheck> failed) {

        Optional<StudentException> thrown() {
            return failed.flatMap(FailedCheck::thrown);
        }

        Optional<String> named() {
            return result.finding().flatMap(Finding::misconception);
        }
    }

    /**
     * The failure of an earlier result explains what is computed from it; guessing again would name a second mistake
     * that does not exist.
     */
    private static Finding finding(SymbolCheck check, FailedCheck failed, List<LostPoints> before) {
        Finding finding = failed.finding();
        if (failed.ends() || failed.follows()) {
            return finding;
        }
        Optional<StudentException> thrown = failed.thrown();
        if (thrown.isPresent()) {
            // Without a result there is nothing to follow from another one.
            return before.stream()
                    .filter(b -> b.thrown().filter(t -> isLike(t, thrown.get())).isPresent())
                    .findFirst()
                    .map(b -> consequence("Your code threw the same exception as in", b, finding))
                    .orElse(finding);
        }
        return before.stream()
                .filter(b -> List.of(check.follows()).contains(b.result().symbol()))
                .filter(b -> failed.mayFollow() || b.named().equals(finding.misconception()))
                .findFirst()
                .map(b -> before.stream()
                        .filter(a -> b.result().repeats(a.result()))
                        .findFirst()
                        .orElse(b))
                .map(b -> consequence(
                        b.thrown().isPresent()
                                ? "This may come from the exception in"
                                : "This may come from the same mistake as",
                        b,
                        finding))
                .orElse(finding);
    }

    private static boolean isLike(StudentException a, StudentException b) {
        return a.type().equals(b.type())
                && a.frames().stream().findFirst().equals(b.frames().stream().findFirst());
    }

    private static Finding consequence(String what, LostPoints before, Finding finding) {
        return new Finding(
                "%s “%s” above. Fix that first, then check again."
                        .formatted(what, before.result().symbol()),
                Optional.empty(),
                finding.evidence());
    }

    /** It may be the grader's fault, so only this check is lost, and its author can see where. */
    private static Finding graderFailed(Throwable thrown) {
        String at = thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
        return new Finding(
                Finding.GRADER_FAILED,
                Optional.empty(),
                List.of(new Finding.Evidence("what the grader met", thrown + at)));
    }
}
