package chainrule.subject;

import java.util.List;

/** The student's code has not the class, constructor, method or result type that the exercise asks for. */
public final class StudentMismatch extends StudentException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked for, what there is, what to do */
    public StudentMismatch(String message) {
        super("Mismatch", message, List.of());
    }
}
