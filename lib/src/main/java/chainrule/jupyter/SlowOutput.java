package chainrule.jupyter;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One output below the running cell that takes a while to find. Meanwhile, a line takes its place, because stopping
 * ends a cell at once, and after that only existing outputs can still change.
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

    /** @param patience how long nothing is shown, because most outputs are found sooner */
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
     * Shows the output and, in the line's place, what takes longer to find, if there is anything. A console, where
     * nothing can be replaced, shows only the final content.
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

    /** From now on, no line announces this output. */
    @Override
    public synchronized void close() {
        ended = true;
    }
}
