package chainrule.run.compiler;

import chainrule.run.sandbox.TimeBudget;

/** A notebook that the compiling process could not handle; the message says why. */
public final class CompilerEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The cause of the problem. */
    public enum Reason {
        /** The file is not a notebook. */
        UNREADABLE,
        /** The time of the whole submission is over. */
        SUBMISSION_TIME,
        /** A piece of work needed too much time or memory. */
        TOO_MUCH
    }

    private final Reason reason;

    CompilerEndedException(String message) {
        this(message, Reason.TOO_MUCH);
    }

    private CompilerEndedException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static CompilerEndedException unreadable(String message) {
        return new CompilerEndedException(message, Reason.UNREADABLE);
    }

    static CompilerEndedException budgetSpent(TimeBudget budget) {
        return new CompilerEndedException(budget.spentMessage(), Reason.SUBMISSION_TIME);
    }

    /** The cause of the problem. */
    public Reason reason() {
        return reason;
    }
}
