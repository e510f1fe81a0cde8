package chainrule.cell;

import chainrule.subject.StudentException;

/** A statement or an initialiser that threw an exception. */
public record FailedStatement(Invocation invocation, StudentException thrown) {

    /** A note for the student: as in a kernel, the declarations of a cell stay when one of its statements throws. */
    public String note() {
        String what = invocation.variable().isEmpty()
                ? "A statement in the cell "
                : "The variable %s of another cell is not set: its initialiser ".formatted(invocation.variable());
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return what
                + thrown.missingClass()
                        .map("uses %s, which is not available when a notebook is graded."::formatted)
                        .orElse("threw " + thrown.type() + message + ".");
    }
}
