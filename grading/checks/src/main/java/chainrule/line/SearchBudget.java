package chainrule.line;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Processor time that this thread may still use, as long as anybody waits for it; a busy machine takes none of it. One
 * run of a cell may also not fill the memory.
 */
public final class SearchBudget {

    private static final long MOST_BYTES = 64L << 20;

    private final long end;

    /** It begins now. */
    public SearchBudget(Duration limit) {
        this.end = now() + limit.toNanos();
    }

    /** Whether nothing is left. */
    public boolean isSpent() {
        return SearchThread.isToStop() || now() > end;
    }

    /** Tells a run that begins now when it is to end. */
    BooleanSupplier ofOneRun() {
        long before = allocated();
        return () -> isSpent() || allocated() - before > MOST_BYTES;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Zero where this virtual machine does not tell. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }
}
