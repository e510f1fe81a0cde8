package chainrule.run.wire;

import java.util.Arrays;

/** How exceptions are sent; each end may choose its own words for what it sends and what it receives. */
public interface ExceptionForm {

    /**
     * The form in which the other side learns of an exception; its message comes from code that is not ours and may
     * itself fail.
     */
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

    /** The exception that a proxy throws for an exception of the other side's code. */
    default Throwable thrown(RemoteException e) {
        return e;
    }

    /** The exception that a proxy throws if the other side is gone, or violates the protocol. */
    default Throwable broken(ProtocolException e) {
        return e;
    }
}
