package chainrule.run.wire;

import java.util.Arrays;

/** How exceptions cross the wire: an end may have its own words for what it sends and for what it gets. */
public interface ExceptionForm {

    /** What tells the other side of an exception; its message comes from code that is not ours and may itself fail. */
    default RemoteException told(Throwable e) {
        if (e instanceof RemoteException already) {
            return already;
        }
        String message;
        try {
            message = e.getMessage();
        } catch (Throwable inMessage) {
            message = null;
        }
        return new RemoteException(e.getClass().getName(), message, Arrays.asList(e.getStackTrace()));
    }

    /** What a proxy throws for an exception of the other side's code. */
    default Throwable thrown(RemoteException e) {
        return e;
    }

    /** What a proxy throws when the other side has gone, or does not keep to the protocol. */
    default Throwable broken(ProtocolException e) {
        return e;
    }
}
