package chainrule.train;

/** Why a training run ended. */
public enum Ending {
    /** All epochs were done. */
    COMPLETED,
    /** A criterion of {@link Convergence} was met. */
    CONVERGED,
    /** The loss or a gradient became infinite or NaN. */
    DIVERGED,
    /** The thread was interrupted, for example by the notebook's stop button. */
    INTERRUPTED,
    /**
     * A layer, loss, optimizer or listener threw an exception; listeners learn of the end, and then the exception
     * continues.
     */
    FAILED
}
