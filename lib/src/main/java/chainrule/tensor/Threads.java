package chainrule.tensor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How many threads share a large product: one, unless {@link #use} says otherwise.
 *
 * <p>Each thread computes other rows of the result, and none a part of a sum: so the bits do not depend on the number.
 * The setting holds for the whole program; change it while no product is being computed.
 */
public final class Threads {

    /** Multiplications below which waiting for another thread costs more than it gains. */
    private static final long SMALL = 1 << 20;

    private static Pool pool;

    private Threads() {}

    /** Some rows of a result. */
    interface Rows {
        void compute(int from, int to);
    }

    private record Pool(int count, ExecutorService helpers) {}

    /**
     * Shares large products among so many threads from now on.
     *
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public static synchronized void use(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a product needs at least 1 thread, got " + count);
        }
        if (pool != null) {
            pool.helpers.shutdown();
        }
        pool = count == 1 ? null : new Pool(count, Executors.newFixedThreadPool(count - 1, Threads::helper));
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "chainrule-product");
        // A notebook's kernel or a program ends without asking it.
        thread.setDaemon(true);
        return thread;
    }

    /** How many threads share a large product. */
    public static int count() {
        Pool now = current();
        return now == null ? 1 : now.count;
    }

    private static synchronized Pool current() {
        return pool;
    }

    /** Whether a product of so many multiplications is shared; if not, it takes {@link Rows} nowhere. */
    static boolean share(long multiplications) {
        return multiplications >= SMALL && count() > 1;
    }

    /** Computes all rows: the first part on this thread, which then waits for the others. */
    static void split(int rows, Rows work) {
        Pool now = current();
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
