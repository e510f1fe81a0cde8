package chainrule.line;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time that this thread may still use; a busy machine takes none of it. */
final class SearchBudget {

    private final long end;

    SearchBudget(Duration limit) {
        this.end = now() + limit.toNanos();
    }

    boolean isSpent() {
        return now() > end;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
