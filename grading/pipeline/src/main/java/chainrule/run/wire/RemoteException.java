package chainrule.run.wire;

import java.util.List;

/** What the other side's code threw, in words, because the class of the exception may not exist here. */
public final class RemoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String className;

    /**
     * @param className the class of what was thrown
     * @param frames innermost first
     */
    public RemoteException(String className, String message, List<StackTraceElement> frames) {
        super(message);
        this.className = className;
        setStackTrace(frames.toArray(StackTraceElement[]::new));
    }

    /** The binary name of the exception's class, such as {@code java.lang.ArithmeticException}. */
    public String className() {
        return className;
    }

    @Override
    public String toString() {
        return getMessage() == null ? className : className + ": " + getMessage();
    }
}
