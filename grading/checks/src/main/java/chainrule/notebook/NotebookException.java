package chainrule.notebook;

/** A file that is not a notebook of format 4; the message says what is wrong with it. */
public final class NotebookException extends Exception {

    private static final long serialVersionUID = 1L;

    NotebookException(String message) {
        super(message);
    }
}
