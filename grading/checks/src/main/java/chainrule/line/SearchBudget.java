package chainrule.line;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The processor time that this thread may still use while somebody waits for it; a busy machine does not use it up. A
 * single run of a cell may not fill the memory either.
 */
public final class SearchBudget {

    private static final long MOST_BYTES = 64L << 20;

    private final long end;

    /** The budget begins now. */
    public SearchBudget(Duration limit) {
        this.end = now() + limit.toNanos();
    }

    /** Whether the budget is used up. */
    public boolean isSpent() {
        return SearchThread.isToStop() || now() > end;
    }

    /** Tells a run that begins now when it must end. */
    BooleanSupplier ofOneRun() {
        long before = allocated();
        return () -> isSpent() || allocated() - before > MOST_BYTES;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Zero if this virtual machine does not report it. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }
}
