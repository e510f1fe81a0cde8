package chainrule.run.wire;

/** A value that the protocol cannot send, or one that is too large; nothing of it was sent. */
public final class UnsendableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsendableException(String message) {
        super(message);
    }
}
