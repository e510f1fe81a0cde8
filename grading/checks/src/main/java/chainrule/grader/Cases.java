package chainrule.grader;

import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.StudentTimeout;
import chainrule.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The inputs of one check. In the first case all sizes differ, in the second they are all equal, then each size in turn
 * is as small as possible, and then come other cases.
 *
 * <p>A missing transpose throws if sizes differ, and gives numbers if they are equal, so both are tried. {@link
 * Diagnosis} looks at all cases of the check together and decides what to say about several failures.
 */
public final class Cases {

    private static final int FEW = 3;

    private final GraderSettings settings;
    private final String check;
    private final Subject subject;
    private final Diagnosis diagnosis = new Diagnosis();

    Cases(GraderSettings settings, String check, Subject subject) {
        this.subject = subject;
        this.settings = settings;
        this.check = check;
    }

    /** The observations of the comparisons of all cases. */
    List<Observation> observations() {
        return diagnosis.observations();
    }

    /** Runs a check on each case, and throws the failure that says most. */
    public void each(Consumer<Case> body) {
        first(settings.cases(), body);
    }

    /**
     * The same as {@link #each} on the first cases only, for checks that other numbers would not change, or that call
     * the code often.
     */
    public void few(Consumer<Case> body) {
        first(Math.min(FEW, settings.cases()), body);
    }

    private void first(int count, Consumer<Case> body) {
        List<FailedCheck> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FailedCheck failed = attempt(body, i).orElse(null);
            if (failed != null && failed.ends()) {
                throw failed;
            }
            if (failed != null) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            throw diagnosis.of(failures);
        }
    }

    /** Runs a check on one case, for checks that need no second one: fixed values, or long training. */
    public void once(Consumer<Case> body) {
        Optional<FailedCheck> failed = attempt(body, 0);
        if (failed.isPresent()) {
            throw failed.get().ends() ? failed.get() : diagnosis.of(List.of(failed.get()));
        }
    }

    /** Runs one case; none of its arrays is kept afterwards. */
    private Optional<FailedCheck> attempt(Consumer<Case> body, int index) {
        return subject.briefly(() -> attemptNow(body, index));
    }

    private Optional<FailedCheck> attemptNow(Consumer<Case> body, int index) {
        Case c = new Case(seed(settings.seed(), index), seed(settings.sizes(), index), index);
        try {
            body.accept(c);
            return Optional.empty();
        } catch (FailedCheck e) {
            return Optional.of(e);
        } catch (StudentException e) {
            return Optional.of(new FailedCheck(threw(e, c.evidence()), e));
        } finally {
            diagnosis.add(c.observations());
        }
    }

    private long seed(long of, int index) {
        return of * 31 + check.hashCode() * 1_000_003L + index;
    }

    static Finding threw(StudentException e, List<Finding.Evidence> evidence) {
        if (e.notWritten()) {
            return Finding.unnamed(notWritten(e.frames()));
        }
        String where = e.frames().isEmpty() ? "" : " in " + e.frames().get(0);
        if (e instanceof StudentMismatch) {
            return Finding.unnamed(e.getMessage());
        }
        if (e instanceof StudentTimeout timeout) {
            // Code that is nowhere to be seen may not have had its turn.
            String question = e.frames().isEmpty()
                    ? "."
                    : timeout.waits()
                            ? ". It waits there: does it sleep, or wait for something that never comes?"
                            : ": does a loop never end, or run far too often?";
            return Finding.unnamed("Your code is " + e.getMessage() + where + question);
        }
        if (e.type().equals(StudentException.END)) {
            return Finding.unnamed("Your code could not be run to the end: " + Outcome.sentence(e.getMessage()));
        }
        if (e.missingClass().isPresent()) {
            return Finding.unnamed(
                    ("Your code uses %s%s, which is not available when a notebook is graded. Only the JDK and the library's Layer, Loss, Optimizer, Parameter and Matrices can be used there. Write that part yourself.")
                            .formatted(e.missingClass().get(), where));
        }
        return new Finding(ExceptionText.said(e), Optional.empty(), evidence);
    }

    private static String notWritten(List<StudentException.Frame> frames) {
        return frames.size() < 2
                ? "Not written yet."
                : "Your %s calls %s, which is not written yet."
                        .formatted(frames.get(frames.size() - 1).toString().replaceFirst("^the ", ""), frames.get(0));
    }
}
