package chainrule.run.wire;

/** The other side is gone, because its process ended or was ended. */
public final class DisconnectedException extends ProtocolException {

    private static final long serialVersionUID = 1L;

    DisconnectedException(Throwable cause) {
        super("the other process has ended", cause);
    }
}
