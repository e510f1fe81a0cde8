package chainrule.jupyter;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One output under the running cell that takes a while to find. A line stands in its place meanwhile: only what has a place
 * can still be shown when the cell was stopped, which ends it at once.
 */
public final class SlowOutput implements AutoCloseable {

    private final Kernel kernel;
    private final Bundle meanwhile;
    private final String id = UUID.randomUUID().toString();
    private boolean hasPlace;
    private boolean ended;

    SlowOutput(Kernel kernel, Bundle meanwhile) {
        this.kernel = kernel;
        this.meanwhile = meanwhile;
    }

    /** @param patience how long nothing is shown: most outputs are found sooner */
    public static SlowOutput begin(Bundle meanwhile, Duration patience) {
        return begin(Kernel.current(), meanwhile, patience);
    }

    static SlowOutput begin(Kernel kernel, Bundle meanwhile, Duration patience) {
        SlowOutput output = new SlowOutput(kernel, meanwhile);
        if (kernel.canUpdate()) {
            DaemonTimer.after(patience, output::takePlace); // If it fails, the output itself needs no line before it.
        }
        return output;
    }

    synchronized void takePlace() {
        if (!ended) {
            kernel.display(id, meanwhile);
            hasPlace = true;
        }
    }

    /**
     * Shows the output, and in its place what takes longer to find, if there is anything. A console, where nothing can be
     * replaced, shows only what stands there in the end.
     */
    public void show(Bundle now, Supplier<Optional<Bundle>> then) {
        if (kernel.canUpdate()) {
            show(now);
            then.get().ifPresent(later -> kernel.update(id, later));
        } else {
            show(then.get().orElse(now));
        }
    }

    private synchronized void show(Bundle now) {
        ended = true;
        if (hasPlace) {
            kernel.update(id, now);
        } else {
            kernel.display(id, now);
        }
    }

    /** From now on no line is shown that announces it. */
    @Override
    public synchronized void close() {
        ended = true;
    }
}
