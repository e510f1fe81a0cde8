package chainrule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** How the time for reading something grows with its size: the processor's time for this thread, as a machine may be busy. */
public final class Growth {

    private static final int LARGER = 4;
    /** Four times as much takes 4 times as long where time grows with the size, and 16 times where it grows with its square. */
    private static final double MOST = 10;
    /** What takes less shows nothing but the clock's own steps. */
    private static final long NOTHING = 20_000_000;
    /** Repeating a run that hangs would show nothing more. */
    private static final long LONG = 500_000_000;

    private static final int TRIES = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * Fails if reading something four times as large takes more than ten times as long, and not next to nothing.
     *
     * @param made something of a size
     */
    public static <T> void requireLinear(String what, int size, IntFunction<T> made, Consumer<T> read) {
        long longer = least(made.apply(LARGER * size), read);
        if (longer < NOTHING) {
            return;
        }
        long shorter = least(made.apply(size), read);
        assertTrue(
                longer < MOST * shorter,
                () -> "%s: %d ms for size %d, %d ms for size %d"
                        .formatted(what, shorter / 1_000_000, size, longer / 1_000_000, LARGER * size));
    }

    private static <T> long least(T thing, Consumer<T> read) {
        long least = Long.MAX_VALUE;
        long all = 0;
        for (int i = 0; i < TRIES && (i == 0 || all < LONG); i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            read.accept(thing);
            long took = THREADS.getCurrentThreadCpuTime() - start;
            least = Math.min(least, took);
            all += took;
        }
        return least;
    }
}
