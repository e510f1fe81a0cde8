package chainrule.run.compiler;

/** A file that is not a notebook; the message tells the student what is wrong with it. */
public final class UnreadableNotebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableNotebookException(String message) {
        super(message);
    }
}
