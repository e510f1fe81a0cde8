package chainrule.grader;

import chainrule.subject.StudentException;
import chainrule.subject.StudentTimeout;
import java.util.List;
import java.util.Optional;

/** A check that did not pass, with what there is to say about it. */
public final class Failed extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;
    private final transient Optional<StudentException> cause;
    private boolean unsure;
    private boolean elsewhere;

    Failed(Finding finding) {
        this(finding, null);
    }

    Failed(Finding finding, StudentException cause) {
        super(finding.message());
        this.finding = finding;
        this.cause = Optional.ofNullable(cause);
    }

    Finding finding() {
        return finding;
    }

    /** Another known mistake gives the same numbers on these inputs. */
    Failed unsure() {
        unsure = true;
        return this;
    }

    /** It is for another check to say, and for this one only if no case gets further. */
    Failed elsewhere() {
        elsewhere = true;
        return this;
    }

    boolean isElsewhere() {
        return elsewhere;
    }

    /** How much it tells: 0 without a name for the mistake, 1 where others would give the same numbers, else 2. */
    int tells() {
        return finding.misconception().isEmpty() ? 0 : unsure ? 1 : 2;
    }

    /** Whether further cases would say the same. */
    boolean ends() {
        return notWritten() || timedOut() || outOfMemory();
    }

    /** A written method that calls one that is not written yet is written. */
    boolean notWritten() {
        return cause.filter(StudentException::notWritten)
                .filter(e -> e.frames().size() < 2)
                .isPresent();
    }

    boolean timedOut() {
        return cause.filter(StudentTimeout.class::isInstance).isPresent();
    }

    boolean outOfMemory() {
        return cause.filter(StudentException::outOfMemory).isPresent();
    }

    List<StudentException.Frame> frames() {
        return cause.map(StudentException::frames).orElse(List.of());
    }
}
