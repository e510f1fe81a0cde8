package chainrule.worker;

/** A cell that the compiler could not deal with; the message says why. */
public final class CompilerEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    CompilerEndedException(String message) {
        super(message);
    }
}
