package chainrule.grader;

import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.StudentTimeout;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A check that did not pass, with everything there is to say about it. */
public final class FailedCheck extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Function<Optional<Explanation>, Finding> finding;
    private final transient List<Explanation> explanations;
    private final transient Optional<StudentException> cause;
    private transient Optional<Explanation> why;
    /** Printing all arrays takes longer than finding them wrong, and most failures are never shown. */
    private transient Finding told;

    FailedCheck(Finding finding) {
        this(finding, null);
    }

    FailedCheck(Finding finding, StudentException cause) {
        this(List.of(), e -> finding, Optional.ofNullable(cause));
    }

    /**
     * @param explanations reasons that would give these numbers, the best first
     * @param finding the text for one of them, or for none
     */
    FailedCheck(List<Explanation> explanations, Function<Optional<Explanation>, Finding> finding) {
        this(explanations, finding, Optional.empty());
    }

    private FailedCheck(
            List<Explanation> explanations,
            Function<Optional<Explanation>, Finding> finding,
            Optional<StudentException> cause) {
        this.explanations = explanations;
        this.finding = finding;
        this.cause = cause;
        this.why = explanations.stream().findFirst();
    }

    Finding finding() {
        if (told == null) {
            told = finding.apply(why);
        }
        return told;
    }

    /** Adds no stack trace, because the mistake is in the student's code and not here. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    public String getMessage() {
        return finding().message();
    }

    /** The explanations, the best first. */
    List<Explanation> explanations() {
        return explanations;
    }

    /** The same failure with the given explanation, or with none. */
    FailedCheck because(Optional<Explanation> explanation) {
        why = explanation;
        told = null;
        return this;
    }

    /** Whether it names a mistake that this check knows, or reports a fact that has a name. */
    boolean isNamed() {
        return why.isPresent()
                || explanations.isEmpty() && finding().misconception().isPresent();
    }

    /** Whether what it names may only be the consequence of another mistake. */
    boolean mayFollow() {
        return !isNamed()
                || why.filter(e -> e.kind() != Explanation.Kind.SPECIFIC).isPresent();
    }

    /** Whether its message already says which earlier results it follows from. */
    boolean follows() {
        return why.filter(Explanation::isConsequence).isPresent();
    }

    /** Whether a hint at the formula helps: the code gave numbers, or the mistake behind an exception has a name. */
    boolean hasWrongNumbers() {
        return cause.isEmpty() || isNamed();
    }

    /** Whether further cases would add nothing. */
    boolean ends() {
        return notWritten() || timedOut() || outOfMemory();
    }

    /** A method that calls one which is not written yet counts as written. */
    boolean notWritten() {
        return cause.filter(StudentException::notWritten)
                .filter(e -> e.frames().size() < 2)
                .isPresent();
    }

    boolean timedOut() {
        return cause.filter(StudentTimeout.class::isInstance).isPresent();
    }

    /** The exception, if the failure says only that the student's code threw one. */
    Optional<StudentException> thrown() {
        return isNamed() || ends()
                ? Optional.empty()
                : cause.filter(e -> !(e instanceof StudentMismatch) && !e.notWritten());
    }

    boolean outOfMemory() {
        return cause.filter(StudentException::outOfMemory).isPresent();
    }

    List<StudentException.Frame> frames() {
        return cause.map(StudentException::frames).orElse(List.of());
    }
}
