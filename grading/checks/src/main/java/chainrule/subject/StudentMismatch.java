package chainrule.subject;

import java.util.List;

/** The student's code does not have the class, constructor, method or result type that the exercise asks for. */
public final class StudentMismatch extends StudentException {

    private static final long serialVersionUID = 1L;

    /** @param message what was expected, what was found, and what to do */
    public StudentMismatch(String message) {
        super("Mismatch", message, List.of());
    }
}
