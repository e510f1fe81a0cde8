package chainrule.tensor.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * How many threads share a large product: one, except within {@link #share}.
 *
 * <p>Each thread computes other rows of the result, and none a part of a sum: so the bits do not depend on the number.
 */
public final class Threads {

    /** Multiplications below which waking another thread costs more than it gains. */
    static final long SMALL = 1 << 21;

    private static final ThreadLocal<Pool> POOL = new ThreadLocal<>();

    private Threads() {}

    /** Some rows of a result. */
    interface Rows {
        void compute(int from, int to);
    }

    private record Pool(int count, ExecutorService helpers) {}

    /**
     * Does some work on this thread, sharing its large products among so many threads; when it returns, they are gone.
     *
     * @param count this thread included
     * @return what the work returned
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public static <T> T share(int count, Supplier<T> work) {
        if (count < 1) {
            throw new IllegalArgumentException("a product needs at least 1 thread, got " + count);
        }
        Pool before = POOL.get();
        Pool pool = count == 1 ? null : new Pool(count, Executors.newFixedThreadPool(count - 1, Threads::helper));
        POOL.set(pool);
        try {
            return work.get();
        } finally {
            POOL.set(before);
            if (pool != null) {
                pool.helpers.shutdown();
            }
        }
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "chainrule-product");
        // A notebook's kernel or a program ends without asking it.
        thread.setDaemon(true);
        return thread;
    }

    /** How many threads share a large product of this thread. */
    public static int count() {
        Pool now = POOL.get();
        return now == null ? 1 : now.count;
    }

    /** Whether a product of so many multiplications is shared; if not, it takes {@link Rows} nowhere. */
    static boolean shares(long multiplications) {
        return multiplications >= SMALL && count() > 1;
    }

    /** Computes all rows: the first part on this thread, which then waits for the others. */
    static void split(int rows, Rows work) {
        Pool now = POOL.get();
        int parts = now == null ? 1 : Math.min(now.count, rows);
        CompletableFuture<?>[] others = new CompletableFuture<?>[parts - 1];
        for (int p = 1; p < parts; p++) {
            int from = rows * p / parts;
            int to = rows * (p + 1) / parts;
            others[p - 1] = CompletableFuture.runAsync(() -> work.compute(from, to), now.helpers);
        }
        work.compute(0, rows / parts);
        CompletableFuture.allOf(others).join();
    }
}
