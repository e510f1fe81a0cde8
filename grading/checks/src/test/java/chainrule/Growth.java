package chainrule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** How the time for reading something grows with its size: the processor's time for this thread, as a machine may be busy. */
public final class Growth {

    private static final int LARGER = 4;
    /** Four times as much takes 4 times as long where time grows with the size, and 16 times where it grows with its square. */
    private static final double MOST = 10;
    /** What passes with more than this is doubted: the smaller one may have had a slow moment. */
    private static final double CLEAR = 5;
    /** What takes less shows nothing but the clock's own steps. */
    private static final long NOTHING = 20_000_000;
    /** What is done in less is repeated until it takes as much, as the clock knows nothing smaller. */
    private static final long GRAIN = 10_000_000;
    /** Repeating a run that hangs would show nothing more. */
    private static final long LONG = 500_000_000;

    private static final int TRIES = 8;
    /** What took too long once must do so each time: something else may have happened meanwhile. */
    private static final int MORE_TRIES = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * Fails if reading something four times as large takes more than ten times as long, and not next to nothing.
     *
     * @param made something of a size
     */
    public static <T> void requireLinear(String what, int size, IntFunction<T> made, Consumer<T> read) {
        T large = made.apply(LARGER * size);
        long longer = least(() -> once(large, read));
        if (longer < NOTHING) {
            return;
        }
        T small = made.apply(size);
        read.accept(small); // Its loops may still have to be compiled again.
        long shorter = least(() -> onAverage(small, read));
        // For as long as the larger one took, as the machine may be slow for a while.
        long begun = THREADS.getCurrentThreadCpuTime();
        while (longer >= CLEAR * shorter
                && longer < MOST * shorter
                && THREADS.getCurrentThreadCpuTime() - begun < longer) {
            shorter = Math.min(shorter, onAverage(small, read));
        }
        for (int i = 0; i < MORE_TRIES && longer >= MOST * shorter; i++) {
            longer = Math.min(longer, once(large, read));
        }
        long least = shorter;
        long most = longer;
        assertTrue(
                longer < NOTHING || longer < MOST * shorter,
                () -> String.format(
                        Locale.ROOT,
                        "%s: %.2f ms for size %d, %.2f ms for size %d",
                        what,
                        least / 1e6,
                        size,
                        most / 1e6,
                        LARGER * size));
    }

    private static long least(LongSupplier time) {
        long least = Long.MAX_VALUE;
        long all = 0;
        for (int i = 0; i < TRIES && least >= NOTHING && (i == 0 || all < LONG); i++) {
            long took = time.getAsLong();
            least = Math.min(least, took);
            all += took;
        }
        return least;
    }

    private static <T> long once(T thing, Consumer<T> read) {
        long start = THREADS.getCurrentThreadCpuTime();
        read.accept(thing);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static <T> long onAverage(T thing, Consumer<T> read) {
        long all = 0;
        int times = 0;
        for (; all < GRAIN; times++) {
            all += once(thing, read);
        }
        return all / times;
    }
}
