package chainrule.run.compiler;

/** A file that is no notebook; the message says what is wrong with it, for the student. */
public final class UnreadableNotebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableNotebookException(String message) {
        super(message);
    }
}
