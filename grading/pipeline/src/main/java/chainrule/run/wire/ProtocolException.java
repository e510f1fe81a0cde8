package chainrule.run.wire;

/** The other side sent something that the protocol does not allow, so the connection cannot be used any more. */
public class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }

    ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
