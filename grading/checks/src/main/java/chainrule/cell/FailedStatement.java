package chainrule.cell;

import chainrule.subject.StudentException;

/** A statement or an initialiser that threw. */
public record FailedStatement(Invocation invocation, StudentException thrown) {

    /** What the student is told: in a kernel, too, what the cells declare stays when a statement throws. */
    public String note() {
        String what = invocation.variable().isEmpty()
                ? "A statement in the cell threw "
                : "The variable %s of another cell is not set: its initialiser threw ".formatted(invocation.variable());
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return what + thrown.type() + message + ".";
    }
}
